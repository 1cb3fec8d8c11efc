package org.eventexplorer.correlation.form;

import org.eventexplorer.correlation.fold.FoldedEdge;
import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.correlation.layout.Box;
import org.eventexplorer.correlation.layout.Direction;
import org.eventexplorer.correlation.layout.GraphLayout;

import java.io.IOException;
import java.util.Locale;

/// A layout as a picture in SVG 1.1: text alone, no scripts, no fonts or pictures from elsewhere.
public final class SvgPicture {
    private static final int MARGIN = 16;
    private static final int LETTERS = 24;
    private static final String STYLE =
            """
            <style>
              text { font-family: Inter, sans-serif; font-size: 12px; fill: #24292f; }
              .detail { font-size: 11px; fill: #57606a; }
              rect { fill: #ffffff; stroke: #d0d7de; }
              .fold { stroke: #24292f; }
              .stub { stroke: #9a6700; stroke-dasharray: 4 3; }
              path { fill: none; stroke: #57606a; }
              .missing { stroke: #9a6700; stroke-dasharray: 6 4; }
              .back { stroke: #cf222e; }
              .same_chain { stroke-dasharray: 2 4; }
            </style>
            """;

    private final GraphLayout layout;
    private final NodeWords words;
    private final boolean isAcross;
    private final Appendable out;

    private SvgPicture(GraphLayout layout, Direction direction, Appendable out) {
        this.layout = layout;
        this.words = new NodeWords(layout.graph());
        this.isAcross = direction == Direction.LEFT_TO_RIGHT;
        this.out = out;
    }

    /// Writes the picture.
    ///
    /// @param direction the one that the layout was made for
    /// @throws IOException what `out` threw
    public static void write(GraphLayout layout, Direction direction, Appendable out)
            throws IOException {
        new SvgPicture(layout, direction, out).write();
    }

    private void write() throws IOException {
        Box all = layout.bounds();
        out.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\""
                                + " viewBox=\"%s %s %s %s\">\n",
                        number(all.width() + 2 * MARGIN),
                        number(all.height() + 2 * MARGIN),
                        number(all.x() - MARGIN),
                        number(all.y() - MARGIN),
                        number(all.width() + 2 * MARGIN),
                        number(all.height() + 2 * MARGIN)));
        out.append(STYLE);
        for (FoldedEdge edge : layout.graph().edges()) {
            edge(edge);
        }
        for (int i = 0; i < layout.graph().size(); i++) {
            node(i);
        }
        out.append("</svg>\n");
    }

    private void edge(FoldedEdge edge) throws IOException {
        Box from = layout.box(edge.from());
        Box to = layout.box(edge.to());
        String kind = edge.kind().name().toLowerCase(Locale.ROOT);
        out.append("<path class=\"" + kind + "\" d=\"");
        if (isAcross) {
            curve(from.right(), middleY(from), to.x(), middleY(to));
        } else {
            curve(middleX(from), from.bottom(), middleX(to), to.y());
        }
        out.append("\"/>\n");
    }

    private void curve(double x1, double y1, double x2, double y2) throws IOException {
        double halfX = (x1 + x2) / 2;
        double halfY = (y1 + y2) / 2;
        out.append("M" + number(x1) + " " + number(y1) + " C");
        out.append(
                isAcross
                        ? number(halfX) + " " + number(y1) + " " + number(halfX) + " " + number(y2)
                        : number(x1)
                                + " "
                                + number(halfY)
                                + " "
                                + number(x2)
                                + " "
                                + number(halfY));
        out.append(" " + number(x2) + " " + number(y2));
    }

    private static double middleX(Box box) {
        return box.x() + box.width() / 2;
    }

    private static double middleY(Box box) {
        return box.y() + box.height() / 2;
    }

    private void node(int index) throws IOException {
        Box box = layout.box(index);
        FoldedGraph graph = layout.graph();
        boolean isStub = graph.graph().isStub(graph.nodes().get(index).first());
        boolean isFold = graph.nodes().get(index).members().size() > 1;
        out.append("<g><title>" + escaped(words.title(index)) + "\n")
                .append(escaped(words.detail(index)) + "</title>")
                .append("<rect class=\"" + (isStub ? "stub" : isFold ? "fold" : "event"))
                .append("\" x=\"" + number(box.x()) + "\" y=\"" + number(box.y()))
                .append("\" width=\"" + number(box.width()) + "\" height=\"")
                .append(number(box.height()) + "\" rx=\"4\"/>");
        line(box, 16, "title", last(words.title(index)));
        line(box, 33, "detail", last(words.detail(index)));
        out.append("</g>\n");
    }

    private void line(Box box, int down, String kind, String text) throws IOException {
        out.append("<text class=\"" + kind + "\" x=\"" + number(box.x() + 10))
                .append("\" y=\"" + number(box.y() + down) + "\">" + escaped(text) + "</text>");
    }

    // What tells patterns apart stands at their ends.
    private static String last(String text) {
        int letters = text.codePointCount(0, text.length());
        return letters <= LETTERS
                ? text
                : "…" + text.substring(text.offsetByCodePoints(0, letters - LETTERS + 1));
    }

    private static String escaped(String text) {
        return GraphText.plain(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}

package org.eventexplorer.ui.trace.save;

import org.eventexplorer.correlation.fold.FoldedEdge;
import org.eventexplorer.correlation.fold.FoldedNode;
import org.eventexplorer.correlation.layout.Box;
import org.eventexplorer.correlation.layout.GraphLayout;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.ui.fx.PatternHue;
import org.eventexplorer.ui.trace.chain.EventWords;
import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.Progress;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import javax.imageio.ImageIO;

/// A layout as a picture in PNG, light, at twice the size where that fits. Any thread.
public final class PngPicture {
    /// The most pixels of a picture: some 160 MB while it is made.
    public static final long MOST_PIXELS = 40_000_000;

    private static final String NODES = "nodes";
    private static final int MARGIN = 16;
    private static final List<Color> HUES =
            List.of(
                    new Color(0x218bff),
                    new Color(0x8250df),
                    new Color(0xbc4c00),
                    new Color(0x1b7c83),
                    new Color(0x2da44e),
                    new Color(0xbf3989),
                    new Color(0x9a6700),
                    new Color(0x6e7781),
                    new Color(0x5a7d1a));
    private static final Color TEXT = new Color(0x24292f);
    private static final Color MUTED = new Color(0x57606a);
    private static final Color BORDER = new Color(0xd0d7de);
    private static final Color EDGE = new Color(0x6e7781);
    private static final Color WARNING = new Color(0x9a6700);

    private final GraphLayout layout;
    private final Graphics2D to;
    private final EventWords words;

    private PngPicture(GraphLayout layout, Graphics2D to) {
        this.layout = layout;
        this.to = to;
        this.words = new EventWords(layout.graph().graph());
    }

    /// Writes the picture.
    ///
    /// @throws PictureTooLargeException where it would have more than [#MOST_PIXELS]
    /// @throws IOException what `out` threw
    /// @throws org.eventexplorer.work.CancelledException where the job was cancelled
    public static void write(GraphLayout layout, OutputStream out, JobContext context)
            throws IOException {
        Box all = layout.bounds();
        long width = (long) Math.ceil(all.width()) + 2 * MARGIN + 48;
        long height = (long) Math.ceil(all.height()) + 2 * MARGIN;
        if (width * height > MOST_PIXELS) {
            throw new PictureTooLargeException(width, height);
        }
        int by = width * height * 4 <= MOST_PIXELS ? 2 : 1;
        BufferedImage image =
                new BufferedImage((int) width * by, (int) height * by, BufferedImage.TYPE_INT_RGB);
        Graphics2D to = image.createGraphics();
        to.setColor(Color.WHITE);
        to.fillRect(0, 0, image.getWidth(), image.getHeight());
        to.scale(by, by);
        to.translate(MARGIN - all.x(), MARGIN - all.y());
        to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        to.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        new PngPicture(layout, to).draw(context);
        to.dispose();
        ImageIO.write(image, "png", out);
    }

    private void draw(JobContext context) {
        int nodes = layout.graph().size();
        context.step(new Progress(0, nodes, NODES, ""));
        for (FoldedEdge edge : layout.graph().edges()) {
            edge(edge);
        }
        to.setStroke(new BasicStroke(1));
        for (int i = 0; i < nodes; i++) {
            node(i);
            context.step(new Progress(i + 1, nodes, NODES, ""));
        }
    }

    private void edge(FoldedEdge edge) {
        Box from = layout.box(edge.from());
        Box end = layout.box(edge.to());
        float[] dashes =
                switch (edge.kind()) {
                    case CAUSED -> null;
                    case SAME_CHAIN -> new float[] {2, 3};
                    case MISSING, BACK -> new float[] {5, 3};
                };
        to.setStroke(
                new BasicStroke(1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, dashes, 0));
        to.setColor(edge.kind() == FoldedEdge.Kind.MISSING ? WARNING : EDGE);
        double y1 = from.y() + from.height() / 2;
        double y2 = end.y() + end.height() / 2;
        double half = (from.right() + end.x()) / 2;
        to.draw(new CubicCurve2D.Double(from.right(), y1, half, y1, half, y2, end.x(), y2));
    }

    private void node(int index) {
        Box box = layout.box(index);
        FoldedNode node = layout.graph().nodes().get(index);
        CorrelationGraph graph = layout.graph().graph();
        boolean isStub = graph.isStub(node.first());
        RoundRectangle2D plate =
                new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 12, 12);
        to.setColor(Color.WHITE);
        to.fill(plate);
        to.setColor(isStub ? WARNING : BORDER);
        to.draw(plate);
        String many = node.members().size() > 1 ? "  ×" + node.members().size() : "";
        if (isStub) {
            write(graph.missing(node.first()).id() + many, box.x() + 9, box.y() + 36, box, MUTED);
            return;
        }
        String pattern = graph.events().pattern(node.first());
        to.setColor(HUES.get(PatternHue.of(pattern)));
        to.fillRect((int) box.x(), (int) box.y() + 3, 4, (int) box.height() - 6);
        write(pattern + many, box.x() + 11, box.y() + 16, box, TEXT);
        String below = node.hidden() > 0 ? "  +" + node.hidden() : "";
        String offset = EventWords.signed(words.offset(node.first()));
        write(
                words.source(node.first()) + " " + offset + below,
                box.x() + 11,
                box.y() + 32,
                box,
                MUTED);
    }

    // What tells patterns apart stands at their ends.
    private void write(String text, double x, double y, Box box, Color colour) {
        to.setColor(colour);
        to.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, colour.equals(TEXT) ? 12 : 11));
        double room = box.right() - 8 - x;
        String shown = text.length() > 400 ? text.substring(text.length() - 400) : text;
        while (shown.length() > 2 && to.getFontMetrics().stringWidth(shown) > room) {
            shown = "…" + shown.substring(2);
        }
        to.drawString(shown, (float) x, (float) y);
    }
}

package org.eventexplorer.correlation.form;

import org.eventexplorer.correlation.fold.FoldedEdge;
import org.eventexplorer.correlation.fold.FoldedGraph;

import java.io.IOException;

/// A folded graph in the languages of other programs that draw graphs: DOT (Graphviz) and Mermaid.
/// What stands in the graph is written as it is seen; the text is safe whatever ids and patterns
/// hold.
public final class GraphText {
    private GraphText() {}

    /// Writes the graph in DOT.
    ///
    /// @throws IOException what `out` threw
    public static void dot(FoldedGraph graph, Appendable out) throws IOException {
        NodeWords words = new NodeWords(graph);
        out.append("digraph chain {\n  rankdir=LR;\n  node [shape=box, fontname=\"Inter\"];\n");
        for (int i = 0; i < graph.size(); i++) {
            out.append("  n" + i + " [label=\"" + dotText(words.title(i)) + "\\n")
                    .append(dotText(words.detail(i)) + "\"")
                    .append(isStub(graph, i) ? ", style=dashed" : "")
                    .append("];\n");
        }
        for (FoldedEdge edge : graph.edges()) {
            out.append("  n" + edge.from() + " -> n" + edge.to())
                    .append(
                            switch (edge.kind()) {
                                case CAUSED -> "";
                                case MISSING -> " [style=dashed]";
                                case BACK -> " [constraint=false, color=red]";
                                case SAME_CHAIN ->
                                        " [style=dotted, arrowhead=none, constraint=false]";
                            })
                    .append(";\n");
        }
        out.append("}\n");
    }

    /// Writes the graph as a flow chart in Mermaid.
    ///
    /// @throws IOException what `out` threw
    public static void mermaid(FoldedGraph graph, Appendable out) throws IOException {
        NodeWords words = new NodeWords(graph);
        out.append("flowchart LR\n");
        for (int i = 0; i < graph.size(); i++) {
            out.append("  n" + i + "[\"" + mermaidText(words.title(i)) + "<br/>")
                    .append(mermaidText(words.detail(i)) + "\"]\n");
        }
        for (FoldedEdge edge : graph.edges()) {
            String arrow =
                    switch (edge.kind()) {
                        case CAUSED -> "-->";
                        case MISSING -> "-.->";
                        case BACK -> "==>";
                        case SAME_CHAIN -> "-.-";
                    };
            out.append("  n" + edge.from() + " " + arrow + " n" + edge.to() + "\n");
        }
    }

    private static boolean isStub(FoldedGraph graph, int index) {
        return graph.graph().isStub(graph.nodes().get(index).first());
    }

    private static String dotText(String text) {
        return plain(text).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    // Everything that Mermaid, Markdown or HTML would read as more than text, as entities.
    private static String mermaidText(String text) {
        StringBuilder safe = new StringBuilder();
        plain(text)
                .codePoints()
                .forEach(
                        c -> {
                            boolean isText =
                                    Character.isLetterOrDigit(c) || " .,:+-/_×".indexOf(c) >= 0;
                            if (isText) {
                                safe.appendCodePoint(c);
                            } else {
                                safe.append('#').append(c).append(';');
                            }
                        });
        return safe.toString();
    }

    /// The text without characters that are none on a line.
    static String plain(String text) {
        return text.codePoints()
                .map(c -> isPlain(c) ? c : 0xfffd)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPlain(int c) {
        int type = Character.getType(c);
        return !Character.isISOControl(c)
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && c != 0xfffe
                && c != 0xffff;
    }
}

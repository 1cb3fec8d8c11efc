package org.eventexplorer.correlation.form;

import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.correlation.fold.FoldedNode;
import org.eventexplorer.correlation.model.ChainEvents;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.MissingCause;

import java.util.Locale;

/// What stands in a node of a picture: two lines of text.
final class NodeWords {
    private final FoldedGraph graph;
    private final long start;

    NodeWords(FoldedGraph graph) {
        this.graph = graph;
        this.start = graph.graph().events().startMicros();
    }

    /// The first line: what it is.
    String title(int index) {
        FoldedNode node = graph.nodes().get(index);
        String name = name(node.first());
        return switch (node) {
            case FoldedNode.Event _, FoldedNode.Stub _ -> name;
            case FoldedNode.Fold fold -> name + times(fold);
            case FoldedNode.Rest rest ->
                    String.format(Locale.ROOT, "%,d other kinds", rest.kinds()) + times(rest);
        };
    }

    private static String times(FoldedNode node) {
        return String.format(Locale.ROOT, " ×%,d", node.members().size());
    }

    /// The second line: who said it and when, or which cause is missing.
    String detail(int index) {
        FoldedNode node = graph.nodes().get(index);
        CorrelationGraph whole = graph.graph();
        int first = node.first();
        if (whole.isStub(first)) {
            return node instanceof FoldedNode.Stub ? whole.missing(first).id() : "";
        }
        ChainEvents events = whole.events();
        String from = TimeSpan.signed(events.micros(first) - start);
        String detail = events.source(first).id() + " " + from;
        return node.hidden() == 0
                ? detail
                : detail + String.format(Locale.ROOT, ", %,d below", node.hidden());
    }

    private String name(int node) {
        CorrelationGraph whole = graph.graph();
        return whole.isStub(node) ? reason(whole.missing(node)) : whole.events().pattern(node);
    }

    private static String reason(MissingCause cause) {
        return switch (cause.whereabouts().place()) {
            case ELSEWHERE -> "Cause in another chain";
            case ARCHIVED -> "Cause archived";
            case NEVER_STORED -> "Cause never stored";
            case UNKNOWN -> "Cause not looked for";
        };
    }
}

package org.eventexplorer.ui.trace.table;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.ZoneText;
import org.eventexplorer.ui.trace.chain.EventWords;

import java.util.Comparator;

/// What the table tells of an event.
enum EventColumn {
    /// When it happened.
    TIME(208),
    /// How long after the chain's first event.
    OFFSET(104),
    /// How long after its cause.
    SINCE(104),
    /// The kind of event.
    PATTERN(300),
    /// Who said it.
    SOURCE(148),
    /// How many stand above it, itself counted.
    DEPTH(56),
    /// The business identifier.
    ID(150);

    private final double width;

    EventColumn(double width) {
        this.width = width;
    }

    double width() {
        return width;
    }

    /// Whether it is told in numbers and times.
    boolean isMono() {
        return this == TIME || this == ID;
    }

    boolean isNumber() {
        return this == OFFSET || this == SINCE || this == DEPTH;
    }

    String text(CorrelationGraph graph, int event, ZoneText zone) {
        EventWords words = new EventWords(graph);
        return switch (this) {
            case TIME -> zone.full(graph.events().timestamp(event));
            case OFFSET -> EventWords.exactSigned(words.offset(event));
            case SINCE ->
                    words.hasCause(event) ? EventWords.exactSigned(words.sinceCause(event)) : "";
            case PATTERN -> PlainText.line(graph.events().pattern(event));
            case SOURCE -> words.source(event);
            case DEPTH -> Integer.toString(graph.depth(event));
            case ID -> PlainText.line(graph.events().id(event));
        };
    }

    Comparator<Integer> order(CorrelationGraph graph) {
        EventWords words = new EventWords(graph);
        return switch (this) {
            case TIME, OFFSET -> Comparator.naturalOrder();
            case SINCE -> Comparator.comparingLong(words::sinceCause);
            case PATTERN -> Comparator.comparing(event -> graph.events().pattern(event));
            case SOURCE -> Comparator.comparing(words::source);
            case DEPTH -> Comparator.comparingInt(graph::depth);
            case ID -> Comparator.comparing(event -> graph.events().id(event));
        };
    }
}

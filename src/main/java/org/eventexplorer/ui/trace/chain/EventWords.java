package org.eventexplorer.ui.trace.chain;

import org.eventexplorer.correlation.form.TimeSpan;
import org.eventexplorer.correlation.model.ChainEvents;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.event.Source;
import org.eventexplorer.ui.control.PlainText;

import java.util.Locale;

/// How the events of a graph are told in words.
///
/// @param graph the graph
public record EventWords(CorrelationGraph graph) {
    private static final long SECOND = 1_000_000;

    /// What people call the source of an event.
    public String source(int event) {
        return name(graph.events().source(event));
    }

    /// What people call a source.
    public static String name(Source source) {
        String name = source.name();
        return PlainText.line(name == null ? source.id() : name);
    }

    /// Microseconds from the chain's first event to this one.
    public long offset(int event) {
        return graph.events().micros(event) - graph.events().startMicros();
    }

    /// Whether the cause of an event is here.
    public boolean hasCause(int event) {
        int cause = graph.cause(event);
        return cause != CorrelationGraph.NONE && !graph.isStub(cause);
    }

    /// Microseconds from the cause to this event; 0 where the cause is not here.
    public long sinceCause(int event) {
        ChainEvents events = graph.events();
        return hasCause(event) ? events.micros(event) - events.micros(graph.cause(event)) : 0;
    }

    /// Such as `+346.1 ms`.
    public static String signed(long micros) {
        return TimeSpan.signed(micros);
    }

    /// To the microsecond where it is less than a minute: `902.021 ms`, `3.000000 s`.
    public static String exact(long micros) {
        long span = Math.abs(micros);
        if (span < SECOND) {
            return String.format(Locale.ROOT, "%d.%03d ms", span / 1_000, span % 1_000);
        }
        return span < 60 * SECOND
                ? String.format(Locale.ROOT, "%d.%06d s", span / SECOND, span % SECOND)
                : TimeSpan.text(micros);
    }

    /// As [#exact], with its sign.
    public static String exactSigned(long micros) {
        return (micros < 0 ? "−" : "+") + exact(micros);
    }
}

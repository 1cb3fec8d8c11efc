package org.eventexplorer.event;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Events for tests.
public final class Events {
    /// The time of the first test event.
    public static final Instant START = Instant.parse("2026-03-01T12:00:00.000001Z");

    private Events() {}

    /// An event of a pattern, in a chain of its own.
    public static Event event(String id, String pattern) {
        return event(id, pattern, START, "{\"n\": 1}");
    }

    /// An event of a pattern at a time.
    public static Event event(String id, String pattern, Instant time, String payload) {
        return new Event(
                id,
                pattern,
                "1.0",
                new Source("service", "billing-1", "billing"),
                time,
                Json.parse("payload", payload),
                metadata("chain-" + id, null));
    }

    /// Metadata with a correlation id and perhaps a causation id.
    public static Metadata metadata(String correlationId, @Nullable String causationId) {
        String causation = causationId == null ? "" : ",\"causationId\":" + quoted(causationId);
        return new Metadata(
                Json.parse(
                        "metadata",
                        "{\"correlationId\":" + quoted(correlationId) + causation + "}"),
                correlationId,
                causationId);
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    /// The same event in another chain.
    public static Event inChain(Event event, String correlationId, @Nullable String causationId) {
        return new Event(
                event.id(),
                event.pattern(),
                event.version(),
                event.source(),
                event.timestamp(),
                event.payload(),
                metadata(correlationId, causationId));
    }
}

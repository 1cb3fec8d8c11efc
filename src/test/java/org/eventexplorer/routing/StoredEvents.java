package org.eventexplorer.routing;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.StoredEvent;

import java.time.Instant;
import java.util.UUID;

/// Stored events for tests of what goes out.
public final class StoredEvents {
    /// A payload that no reading as `double` survives, spelled as the server spells it.
    public static final String PAYLOAD =
            "{\"n\": 12345678901234567890.10, \"text\": \"é \\\"x\\\" \\n\", \"z\": 1.0}";

    /// Marks of a replay.
    public static final ReplayMarks MARKS =
            new ReplayMarks(
                    UUID.fromString("0198c0de-0000-7000-8000-000000000001"),
                    Instant.parse("2026-11-26T01:02:03.000004Z"),
                    2);

    private StoredEvents() {}

    /// An event with that payload.
    public static StoredEvent stored(String id) {
        return stored(Events.event(id, "order.placed", Events.START, PAYLOAD));
    }

    /// A stored event.
    public static StoredEvent stored(Event event) {
        return new StoredEvent(
                event,
                new Cursor(event.timestamp(), new UUID(1, 2)),
                7,
                9,
                Instant.parse("2026-03-01T12:00:01Z"));
    }
}

package org.eventexplorer.store.queue;

/// An event was not taken, since as much waits as may. Try again when some of it is stored.
public final class QueueFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String eventId;
    private final int events;
    private final long bytes;

    /// @param eventId the event that was not taken
    /// @param events how many wait
    /// @param bytes how many bytes they have
    /// @param limits how much may wait
    QueueFullException(String eventId, int events, long bytes, Limits limits) {
        super(
                "event %s was not taken: %,d events of %,d bytes wait, and %,d of %,d may"
                        .formatted(eventId, events, bytes, limits.events(), limits.bytes()));
        this.eventId = eventId;
        this.events = events;
        this.bytes = bytes;
    }

    /// The event that was not taken.
    public String eventId() {
        return eventId;
    }

    /// How many events waited.
    public int events() {
        return events;
    }

    /// How many bytes they had.
    public long bytes() {
        return bytes;
    }
}

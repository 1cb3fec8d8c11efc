package org.eventexplorer.store.queue;

/// How much a queue holds that is not durable yet. An event that is larger than all of it is taken
/// when nothing else is there.
///
/// @param events how many events, at least 1
/// @param bytes how many bytes of them, at least 1
/// @param whenFull what becomes of an event for which there is no room
public record Limits(int events, long bytes, WhenFull whenFull) {
    /// 10,000 events or 32 MB; then the caller waits.
    public static final Limits USUAL = new Limits(10_000, 32L << 20, WhenFull.BLOCK);

    /// @throws IllegalArgumentException for a queue that holds nothing
    public Limits {
        if (events < 1 || bytes < 1) {
            throw new IllegalArgumentException(
                    "a queue of %d events and %d bytes holds nothing; give at least 1 of each"
                            .formatted(events, bytes));
        }
    }
}

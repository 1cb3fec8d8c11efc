package org.eventexplorer.replay.record;

/// How much of a replay is done.
///
/// @param delivered events that the subscriber has
/// @param failed events that it did not take
/// @param blocked events that were not sent, behind a failure of their chain
/// @param attempts requests that are known to have been made
public record Counts(long delivered, long failed, long blocked, long attempts) {
    /// Nothing.
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    /// How many events are done, whichever way.
    public long done() {
        return delivered + failed + blocked;
    }
}

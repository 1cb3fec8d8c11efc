package org.eventexplorer.replay.plan;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.PatternCount;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a replay will send, fixed at one moment.
///
/// @param events how many events
/// @param bytes the size of their payloads and metadata as they lie in the table
/// @param upTo the position up to which events were looked for
/// @param patterns how many of each pattern, by name
/// @param ends the first and the last event; null where there is none
/// @param hash the SHA-256, in hexadecimal, over the event ids in order, each as UTF-8 with a line
///     feed (U+000A) behind it
public record Plan(
        long events,
        long bytes,
        long upTo,
        List<PatternCount> patterns,
        @Nullable Ends ends,
        String hash) {
    /// Copies the counts.
    public Plan {
        patterns = List.copyOf(patterns);
    }

    /// The first and the last event of a plan.
    public record Ends(Cursor first, Cursor last) {}
}

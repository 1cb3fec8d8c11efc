package org.eventexplorer.replay.plan;

import org.eventexplorer.event.Cursor;

import java.util.List;

/// A stretch of a plan.
///
/// @param number which one, from 0; its first event has the ordinal `number` × [#SIZE]
/// @param keys the keys of its events, in order
/// @param eventIds their business identifiers, in the same order
/// @param hash the SHA-256 over these ids, as [Plan#hash] of the whole
public record Segment(int number, List<Cursor> keys, List<String> eventIds, String hash) {
    /// How many events a segment has; the last may have fewer.
    public static final int SIZE = 1_000;

    /// Copies both.
    public Segment {
        keys = List.copyOf(keys);
        eventIds = List.copyOf(eventIds);
    }

    /// The ordinal of its first event.
    public long start() {
        return (long) number * SIZE;
    }
}

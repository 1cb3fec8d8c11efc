package org.eventexplorer.event;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A range of time, inclusive at both ends.
///
/// @param from the first instant in it; null: without a beginning
/// @param to the last instant in it; null: without an end
public record TimeRange(@Nullable Instant from, @Nullable Instant to) {
    /// All of time.
    public static final TimeRange ALL = new TimeRange(null, null);

    /// @throws IllegalArgumentException where `from` is after `to`
    public TimeRange {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException(
                    "the time range begins (" + from + ") after its end (" + to + ")");
        }
    }
}

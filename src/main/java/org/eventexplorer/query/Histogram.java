package org.eventexplorer.query;

import org.eventexplorer.event.TimeRange;

import java.time.Instant;
import java.util.List;

/// Events over time, by the first segment of their pattern.
///
/// @param range from the first to the last instant that was asked for, or that has a match
/// @param groups the first segments with the most matches, most first
/// @param bars in order of time, without a gap between them, empty ones too
public record Histogram(TimeRange range, List<String> groups, List<Bar> bars) {
    /// One stretch of time.
    ///
    /// @param from its first instant
    /// @param until the first instant of the next
    /// @param counts one number a group, and as the last that of all others
    public record Bar(Instant from, Instant until, List<Long> counts) {
        /// Copies the counts.
        public Bar {
            counts = List.copyOf(counts);
        }

        /// The events of all groups.
        public long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /// Copies the lists.
    public Histogram {
        groups = List.copyOf(groups);
        bars = List.copyOf(bars);
    }

    /// The events of all bars.
    public long total() {
        return bars.stream().mapToLong(Bar::total).sum();
    }
}

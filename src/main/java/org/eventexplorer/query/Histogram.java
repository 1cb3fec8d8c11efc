package org.eventexplorer.query;

import org.eventexplorer.event.TimeRange;

import java.time.Instant;
import java.util.List;

/// Events over time, by pattern.
///
/// @param range from the first to the last instant that was asked for, or that has a match
/// @param patterns the patterns with the most matches, most first
/// @param bars in order of time, without a gap between them, empty ones too
public record Histogram(TimeRange range, List<String> patterns, List<Bar> bars) {
    /// One stretch of time.
    ///
    /// @param from its first instant
    /// @param until the first instant of the next
    /// @param counts one number a pattern of the histogram, and as the last that of all others
    public record Bar(Instant from, Instant until, List<Long> counts) {
        /// Copies the counts.
        public Bar {
            counts = List.copyOf(counts);
        }

        /// The events of all patterns.
        public long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /// Copies the lists.
    public Histogram {
        patterns = List.copyOf(patterns);
        bars = List.copyOf(bars);
    }

    /// The events of all bars.
    public long total() {
        return bars.stream().mapToLong(Bar::total).sum();
    }
}

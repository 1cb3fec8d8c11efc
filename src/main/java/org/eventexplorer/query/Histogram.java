package org.eventexplorer.query;

import org.eventexplorer.event.TimeRange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

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

    /// The same events in the time around them, where all lie at one instant: nothing needs to be
    /// counted again.
    ///
    /// @param around a range with both ends that holds that instant
    public Histogram within(TimeRange around, CalendarGrid grid) {
        Instant at = Objects.requireNonNull(range.from());
        List<Instant> bounds = HistogramQuery.cut(grid.bounds(around), around);
        List<Bar> wider = new ArrayList<>(bounds.size() - 1);
        for (int i = 0; i + 1 < bounds.size(); i++) {
            boolean holds = !at.isBefore(bounds.get(i)) && at.isBefore(bounds.get(i + 1));
            wider.add(new Bar(bounds.get(i), bounds.get(i + 1), holds ? sums() : nothing()));
        }
        return new Histogram(around, groups, wider);
    }

    private List<Long> sums() {
        return IntStream.rangeClosed(0, groups.size())
                .mapToObj(i -> bars.stream().mapToLong(bar -> bar.counts().get(i)).sum())
                .toList();
    }

    private List<Long> nothing() {
        return Collections.nCopies(groups.size() + 1, 0L);
    }
}

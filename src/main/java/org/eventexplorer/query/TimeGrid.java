package org.eventexplorer.query;

import org.eventexplorer.event.TimeRange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Cuts a time range into the bars of a histogram.
@FunctionalInterface
public interface TimeGrid {
    /// Where each bar begins, in order, and as the last where the last one ends (exclusive).
    /// The bars cover the range; only the first may begin before it and only the last end
    /// behind it.
    ///
    /// @param range has both ends
    List<Instant> bounds(TimeRange range);

    /// Bars of equal length, to the microsecond; fewer than `bars` where the range has fewer
    /// microseconds.
    static TimeGrid equal(int bars) {
        return range -> {
            Instant first = java.util.Objects.requireNonNull(range.from());
            long micros =
                    first.until(java.util.Objects.requireNonNull(range.to()), ChronoUnit.MICROS)
                            + 1;
            long width = Math.max(1, Math.ceilDiv(micros, bars));
            List<Instant> bounds = new ArrayList<>();
            for (long at = 0; at < micros; at += width) {
                bounds.add(first.plus(at, ChronoUnit.MICROS));
            }
            bounds.add(first.plus(micros, ChronoUnit.MICROS));
            return bounds;
        };
    }
}

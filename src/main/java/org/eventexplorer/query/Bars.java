package org.eventexplorer.query;

import org.eventexplorer.event.TimeRange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Bars of time to count events in.
///
/// @param bounds where each bar begins, and where the last ends; increasing
/// @param isByPattern whether each pattern's own number is wanted, else the first segment's will do
/// @param areAll whether no event lies before or behind them
record Bars(List<Instant> bounds, boolean isByPattern, boolean areAll) {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /// The whole range as one bar.
    static Bars whole(TimeRange range, boolean isByPattern) {
        Instant from = range.from();
        Instant to = range.to();
        return new Bars(
                List.of(
                        from == null ? FIRST : from,
                        to == null ? LAST : to.plus(1, ChronoUnit.MICROS)),
                isByPattern,
                range.equals(TimeRange.ALL));
    }

    /// Whether they are one bar that nothing is left out of.
    boolean isEverything() {
        return bounds.equals(List.of(FIRST, LAST));
    }

    /// What the bars are made of, of as few counts as there may be.
    Stretches stretches() {
        return Stretches.of(isByPattern ? CountLevel.YEAR : CountLevel.MONTH, bounds);
    }
}

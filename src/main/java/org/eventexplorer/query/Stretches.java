package org.eventexplorer.query;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Bars of time that follow one another, each cut into whole months, whole days, whole hours
/// and what is left of broken hours. The pieces do not overlap and leave nothing out, so that
/// the sum of their counts is exact.
///
/// @param counted per level the pieces that are counted ahead
/// @param broken the pieces that are no whole hours
record Stretches(Map<CountLevel, List<Stretch>> counted, List<Stretch> broken) {
    /// A piece of a bar, half-open.
    ///
    /// @param bar the bar's number, from 0
    record Stretch(int bar, Instant from, Instant until) {
        Duration length() {
            return Duration.between(from, until);
        }
    }

    /// @param bounds where each bar begins, and where the last ends; increasing
    static Stretches of(List<Instant> bounds) {
        Stretches stretches = new Stretches(new EnumMap<>(CountLevel.class), new ArrayList<>());
        for (int i = 0; i + 1 < bounds.size(); i++) {
            stretches.cut(CountLevel.MONTH, i, bounds.get(i), bounds.get(i + 1));
        }
        return stretches;
    }

    private void cut(@Nullable CountLevel level, int bar, Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return;
        }
        if (level == null) {
            broken.add(new Stretch(bar, from, until));
            return;
        }
        CountLevel finer = finer(level);
        Instant first = level.ceiling(from);
        Instant last = level.floor(until);
        if (first.isBefore(last)) {
            counted.computeIfAbsent(level, l -> new ArrayList<>())
                    .add(new Stretch(bar, first, last));
            cut(finer, bar, from, first);
            cut(finer, bar, last, until);
        } else {
            cut(finer, bar, from, until);
        }
    }

    private static @Nullable CountLevel finer(CountLevel level) {
        return switch (level) {
            case MONTH -> CountLevel.DAY;
            case DAY -> CountLevel.HOUR;
            case HOUR -> null;
        };
    }

    /// Whether the broken hours are at most a half of the whole, so that the counts are worth
    /// it.
    boolean areMostlyCounted() {
        Duration fromCounts =
                counted.values().stream()
                        .flatMap(List::stream)
                        .map(Stretch::length)
                        .reduce(Duration.ZERO, Duration::plus);
        Duration fromRows =
                broken.stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
        return fromCounts.compareTo(fromRows) >= 0;
    }
}

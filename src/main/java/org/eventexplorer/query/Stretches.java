package org.eventexplorer.query;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Bars of time that follow one another, each made of whole years, months, days and hours and of
/// what is left of broken hours. A piece that stands over a bar's end is taken away again by finer
/// ones: a month that begins two hours late is a month and two hours, not thirty days. The sum of
/// a bar's pieces, each with its sign, is exactly the bar.
///
/// @param counted per level the pieces that are counted ahead
/// @param broken the pieces that are no whole hours
record Stretches(Map<CountLevel, List<Stretch>> counted, List<Stretch> broken) {
    /// A piece of a bar, half-open.
    ///
    /// @param bar the bar's number, from 0
    /// @param sign 1, or -1 where it is taken away
    record Stretch(int bar, int sign, Instant from, Instant until) {
        Duration length() {
            return Duration.between(from, until);
        }
    }

    /// @param bounds where each bar begins, and where the last ends; increasing
    static Stretches of(List<Instant> bounds) {
        return of(CountLevel.MONTH, bounds);
    }

    /// @param longest the longest level to be used
    static Stretches of(CountLevel longest, List<Instant> bounds) {
        Stretches stretches = new Stretches(new EnumMap<>(CountLevel.class), new ArrayList<>());
        for (int i = 0; i + 1 < bounds.size(); i++) {
            stretches.cut(longest, new Stretch(i, 1, bounds.get(i), bounds.get(i + 1)));
        }
        return stretches;
    }

    private void cut(@Nullable CountLevel level, Stretch piece) {
        if (!piece.from().isBefore(piece.until())) {
            return;
        }
        if (level == null) {
            broken.add(piece);
            return;
        }
        Instant first = level.nearest(piece.from());
        Instant last = level.nearest(piece.until());
        if (!first.isBefore(last)) {
            cut(level.finer(), piece);
            return;
        }
        int bar = piece.bar();
        int sign = piece.sign();
        counted.computeIfAbsent(level, l -> new ArrayList<>())
                .add(new Stretch(bar, sign, first, last));
        // Of each pair one is empty.
        cut(level.finer(), new Stretch(bar, sign, piece.from(), first));
        cut(level.finer(), new Stretch(bar, -sign, first, piece.from()));
        cut(level.finer(), new Stretch(bar, sign, last, piece.until()));
        cut(level.finer(), new Stretch(bar, -sign, piece.until(), last));
    }

    /// The longest level that is used; null: none is.
    @Nullable CountLevel longest() {
        return counted.keySet().stream().findFirst().orElse(null);
    }

    /// Whether the broken hours are at most two thirds of the whole, so that the counts are worth
    /// it: bars of an hour in a zone of half hours have a half broken.
    boolean areMostlyCounted() {
        Duration whole =
                Stream.concat(counted.values().stream().flatMap(List::stream), broken.stream())
                        .map(stretch -> stretch.length().multipliedBy(stretch.sign()))
                        .reduce(Duration.ZERO, Duration::plus);
        // What two bars share is read once.
        Duration fromRows =
                broken.stream()
                        .map(stretch -> new Stretch(0, 1, stretch.from(), stretch.until()))
                        .distinct()
                        .map(Stretch::length)
                        .reduce(Duration.ZERO, Duration::plus);
        return fromRows.multipliedBy(3).compareTo(whole.multipliedBy(2)) <= 0;
    }
}

package org.eventexplorer.query;

import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.query.Stretches.Stretch;
import org.jdbi.v3.core.argument.Argument;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// The pieces that bars are made of, by number. What is found in a piece is added to a bar or taken
/// away from it. What one bar has beyond its end its neighbour lacks, so that it is one piece of
/// both, and read once. A number without a bar counts nowhere.
final class Pieces {
    private final List<List<Target>> byNumber = new ArrayList<>();

    /// A bar that a piece is in.
    ///
    /// @param number the piece's
    /// @param bar the bar's number, from 0
    /// @param sign 1, or -1 where it is taken away
    private record Target(long number, int bar, int sign) {}

    private record Ends(Instant from, Instant until) {}

    /// Pieces with numbers that follow one another. The numbers before and behind them have no bar.
    ///
    /// @param before the number before the first one's
    /// @param from where each begins
    /// @param until where each ends
    /// @param areRun whether each begins where the one before ends
    record Numbered(long before, List<Instant> from, List<Instant> until, boolean areRun) {
        /// Where the first begins and where each ends.
        List<Instant> ends() {
            List<Instant> ends = new ArrayList<>(until.size() + 1);
            ends.add(from.getFirst());
            ends.addAll(until);
            return ends;
        }
    }

    /// The next number, for the whole of one bar.
    long bar(int bar) {
        long number = byNumber.size();
        byNumber.add(List.of(new Target(number, bar, 1)));
        return number;
    }

    /// The stretches with the next numbers, one for all those with the same ends.
    ///
    /// @param stretches one at least
    Numbered apart(List<Stretch> stretches) {
        return numbered(byEnds(stretches), false);
    }

    /// The same; but where one scan reads them well what lies between them has numbers too, and no
    /// bar.
    ///
    /// @param stretches one at least
    Numbered runOrApart(List<Stretch> stretches) {
        Map<Ends, List<Stretch>> byEnds = byEnds(stretches);
        return numbered(byEnds, areRun(List.copyOf(byEnds.keySet())));
    }

    private static Map<Ends, List<Stretch>> byEnds(List<Stretch> stretches) {
        Map<Ends, List<Stretch>> byEnds = new LinkedHashMap<>();
        for (Stretch stretch : stretches) {
            byEnds.computeIfAbsent(
                            new Ends(stretch.from(), stretch.until()), e -> new ArrayList<>())
                    .add(stretch);
        }
        return byEnds;
    }

    private Numbered numbered(Map<Ends, List<Stretch>> byEnds, boolean areRun) {
        List<Instant> from = new ArrayList<>();
        List<Instant> until = new ArrayList<>();
        long before = byNumber.size();
        byNumber.add(List.of());
        byEnds.forEach(
                (ends, same) -> {
                    if (areRun && !until.isEmpty() && until.getLast().isBefore(ends.from())) {
                        from.add(until.getLast());
                        until.add(ends.from());
                        byNumber.add(List.of());
                    }
                    from.add(ends.from());
                    until.add(ends.until());
                    long number = byNumber.size();
                    byNumber.add(
                            same.stream().map(s -> new Target(number, s.bar(), s.sign())).toList());
                });
        byNumber.add(List.of());
        return new Numbered(before, from, until, areRun);
    }

    /// Whether they follow one another and are most of what lies between the first and the last.
    private static boolean areRun(List<Ends> pieces) {
        Duration length = Duration.ZERO;
        Instant end = pieces.getFirst().from();
        for (Ends piece : pieces) {
            if (piece.from().isBefore(end)) {
                return false;
            }
            length = length.plus(Duration.between(piece.from(), piece.until()));
            end = piece.until();
        }
        Duration all = Duration.between(pieces.getFirst().from(), end);
        return length.multipliedBy(2).compareTo(all) >= 0;
    }

    /// The numbers that have a bar, once for each that they have; in the order of [#bars] and
    /// [#signs].
    Argument numbers() {
        return values(Target::number);
    }

    /// The bar of each of [#numbers].
    Argument bars() {
        return values(Target::bar);
    }

    /// The sign of each of [#numbers].
    Argument signs() {
        return values(Target::sign);
    }

    private Argument values(ToLongFunction<Target> value) {
        return SqlArrays.numbers(
                byNumber.stream().flatMap(List::stream).map(value::applyAsLong).toList());
    }

    /// How many events a share has in all bars.
    long total(Share share) {
        long total = 0;
        for (int i = 0; i < share.pieces().size(); i++) {
            for (Target target : byNumber.get(Math.toIntExact(share.pieces().get(i)))) {
                total += target.sign() * share.counts().get(i);
            }
        }
        return total;
    }

    /// Adds what a share has in each bar.
    void add(Share share, long[] bars) {
        for (int i = 0; i < share.pieces().size(); i++) {
            for (Target target : byNumber.get(Math.toIntExact(share.pieces().get(i)))) {
                bars[target.bar()] += target.sign() * share.counts().get(i);
            }
        }
    }

    /// What was found under one name.
    ///
    /// @param pieces numbers, which may come more than once
    /// @param counts how many events in each
    record Share(String name, List<Long> pieces, List<Long> counts) {}
}

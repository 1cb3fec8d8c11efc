package org.eventexplorer.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What was measured of ours and of a reference, round by round.
///
/// @param all at least one
public record Rounds(List<Round> all) {
    /// Copies them.
    public Rounds {
        all = List.copyOf(all);
    }

    /// Measures both sides in turn: a warm-up of each that does not count, then round by round.
    public static Rounds of(Pair pair, int number) throws Exception {
        if (!pair.isSteady()) {
            pair.both(0);
        }
        List<Round> measured = new ArrayList<>();
        for (int round = 1; round <= (pair.isSteady() ? 1 : number); round++) {
            measured.add(pair.both(round));
        }
        return new Rounds(measured);
    }

    /// Our figures.
    public Spread ours() {
        return spread(Round::ours);
    }

    /// The reference's figures.
    public Spread reference() {
        return spread(Round::reference);
    }

    /// The ratios of the rounds.
    public Spread ratio() {
        return spread(Round::ratio);
    }

    private Spread spread(ToDoubleFunction<Round> figure) {
        return Spread.of(all.stream().mapToDouble(figure).toArray());
    }
}

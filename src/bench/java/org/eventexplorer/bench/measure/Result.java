package org.eventexplorer.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What a line came to.
///
/// @param title the line's words
/// @param rounds at least one
public record Result(Title title, List<Round> rounds) {
    /// Copies the rounds.
    public Result {
        rounds = List.copyOf(rounds);
    }

    /// Measures both sides in turn: a warm-up of each that does not count, then round by round.
    public static Result of(Title title, Pair pair, int rounds) throws Exception {
        if (!pair.isSteady()) {
            pair.both(0);
        }
        List<Round> measured = new ArrayList<>();
        for (int round = 1; round <= (pair.isSteady() ? 1 : rounds); round++) {
            measured.add(pair.both(round));
        }
        return new Result(title, measured);
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

    /// Whether the medians are as good as they must be.
    public boolean isReached() {
        return title.goal().isReachedBy(ours().median(), ratio().median());
    }

    private Spread spread(ToDoubleFunction<Round> figure) {
        return Spread.of(rounds.stream().mapToDouble(figure).toArray());
    }
}

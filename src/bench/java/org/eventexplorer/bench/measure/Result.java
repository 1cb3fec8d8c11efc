package org.eventexplorer.bench.measure;

import java.util.List;

/// What a line came to.
///
/// @param title the line's words
/// @param rounds what was measured
/// @param costs what it took besides
public record Result(Title title, Rounds rounds, List<Cost> costs) {
    /// Copies the costs.
    public Result {
        costs = List.copyOf(costs);
    }

    /// Whether the medians are as good as they must be.
    public boolean isReached() {
        return title.goal().isReachedBy(rounds.ours().median(), rounds.ratio().median());
    }
}

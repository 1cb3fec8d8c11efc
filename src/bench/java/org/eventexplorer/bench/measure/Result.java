package org.eventexplorer.bench.measure;

/// What a line came to.
///
/// @param title the line's words
/// @param rounds what was measured
public record Result(Title title, Rounds rounds) {
    /// Whether the medians are as good as they must be.
    public boolean isReached() {
        return title.goal().isReachedBy(rounds.ours().median(), rounds.ratio().median());
    }
}

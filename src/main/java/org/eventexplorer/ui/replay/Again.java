package org.eventexplorer.ui.replay;

import org.eventexplorer.replay.keep.SelectionReading;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.ui.fx.ZoneText;

/// Asking once more for what a replay delivered. Only for the toolkit's thread.
public final class Again {
    private Again() {}

    /// Whether that is possible: what was asked for is kept whole.
    public static boolean isPossible(Replay replay) {
        return SelectionReading.read(replay.selection()).isPresent();
    }

    /// Asks how to replay the same, where that is possible.
    public static void ask(ReplayActions actions, Replay replay, ZoneText zone) {
        SelectionReading.read(replay.selection())
                .map(same -> new ReplayWish(same, SelectionWords.of(same, zone)))
                .ifPresent(actions.host()::wish);
    }
}

package org.eventexplorer.ui.replay.run;

import org.eventexplorer.replay.pace.HaltGauge;
import org.eventexplorer.replay.pace.Retrying;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.replay.record.Standing;
import org.eventexplorer.replay.run.Live;
import org.eventexplorer.replay.run.ReplayRun;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How a replay is at one moment.
///
/// @param live what only the process that runs it knows; null: another runs it, or none
/// @param awaySince since when it waits for the database; null: it does not
/// @param waiting which events wait for a further attempt; null: none, or nobody here knows
record Now(
        ReplayState state,
        Counts counts,
        Speed speed,
        @Nullable Live live,
        @Nullable Instant awaySince,
        Retrying.@Nullable Waiting waiting) {
    /// One that this window does not run.
    static Now of(Standing standing) {
        return new Now(standing.state(), standing.counts(), standing.speed(), null, null, null);
    }

    /// One that this window runs.
    static Now of(ReplayRun run) {
        Live live = run.live();
        return new Now(
                ReplayState.RUNNING,
                live.counts(),
                live.speed(),
                live,
                run.awaySince(),
                run.waiting());
    }

    /// How near it is to stopping by itself; null: nobody here knows.
    HaltGauge.@Nullable Reading gauge() {
        return live == null ? null : live.gauge();
    }
}

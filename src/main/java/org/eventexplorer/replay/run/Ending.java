package org.eventexplorer.replay.run;

import org.eventexplorer.replay.record.ReplayState;
import org.jspecify.annotations.Nullable;

/// How a run ended.
///
/// @param state where the replay stands now
/// @param note why; null where nothing is to be said
public record Ending(ReplayState state, @Nullable String note) {}

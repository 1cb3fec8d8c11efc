package org.eventexplorer.replay.record;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// How far a replay is.
///
/// @param state where it stands
/// @param counts how much is done
/// @param speed how fast it sends or would
/// @param startedAt when it first began; null: never
/// @param endedAt when it last stopped; null: it has not
/// @param ran how long it has been running in all, pauses left out; of one that runs, up to when
///     its process last said so
/// @param note why it stopped; null where nothing is to be said
public record Standing(
        ReplayState state,
        Counts counts,
        Speed speed,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Duration ran,
        @Nullable String note) {}

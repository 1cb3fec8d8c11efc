package org.eventexplorer.replay.run;

import org.eventexplorer.replay.pace.HaltGauge;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.Speed;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How far a run is: numbers that it leaves for whoever looks.
///
/// @param counts what is done and recorded
/// @param underWay how many events are being sent or recorded
/// @param speed how fast it may send
/// @param gauge how near it is to stopping by itself
/// @param sent the event that was taken up last; null: none yet
public record Live(
        Counts counts, int underWay, Speed speed, HaltGauge.Reading gauge, @Nullable Sent sent) {
    /// An event that is being sent.
    ///
    /// @param eventId its business identifier
    /// @param chain its correlation id; null: none
    /// @param at when it happened
    public record Sent(String eventId, @Nullable String chain, String pattern, Instant at) {}
}

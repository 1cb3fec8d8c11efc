package org.eventexplorer.replay.run;

import org.eventexplorer.replay.pace.Backoff;

import java.time.Duration;

/// The times that a run goes by.
///
/// @param heartbeat how often at least its row is written and looked at
/// @param lease how long the right to run it lasts without that
/// @param patience how long it waits for a database that is away
/// @param backoff how long it waits before a further attempt
public record Timing(Duration heartbeat, Duration lease, Duration patience, Backoff backoff) {
    /// Half a second, ten seconds, five minutes.
    public static final Timing USUAL =
            new Timing(
                    Duration.ofMillis(500),
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(5),
                    Backoff.USUAL);
}

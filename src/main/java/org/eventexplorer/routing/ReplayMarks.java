package org.eventexplorer.routing;

import java.time.Instant;
import java.util.UUID;

/// What an outgoing copy carries to say that it is replayed: metadata `replay`, `replayId`,
/// `replayAttempt`, in CloudEvents the extensions `replayid`, `replaytime`, `replayattempt`.
///
/// @param replayId the replay
/// @param time when the replay began to run
/// @param attempt which attempt of this replay at this event, from 1
public record ReplayMarks(UUID replayId, Instant time, int attempt) {
    /// @throws IllegalArgumentException where the attempt is below 1
    public ReplayMarks {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempt " + attempt + " is below 1");
        }
    }
}

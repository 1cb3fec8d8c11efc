package org.eventexplorer.replay.record;

import org.eventexplorer.replay.plan.Plan;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A replay as the store keeps it.
///
/// @param id which one
/// @param assignment to whom what is sent, and how; its speed is the present one
/// @param plan what is sent
/// @param selection which events were asked for, as JSON for a person
/// @param origin where it comes from
/// @param standing how far it is
public record Replay(
        UUID id,
        Assignment assignment,
        Plan plan,
        String selection,
        Origin origin,
        Standing standing) {
    /// @param createdAt when it was planned
    /// @param dbRole as which role of the database
    /// @param retryOf the replay whose failures it delivers; null: none
    public record Origin(Instant createdAt, String dbRole, @Nullable UUID retryOf) {}
}

package org.eventexplorer.replay.record;

import org.jspecify.annotations.Nullable;

/// A planned event that was not delivered.
///
/// @param ordinal which of the plan, from 0
/// @param eventId its business identifier
/// @param correlationId its chain; null: none
/// @param attempts how often it was tried; 0 for one that was blocked
/// @param cause why, see [Cause]
public record Failure(
        long ordinal, String eventId, @Nullable String correlationId, int attempts, Cause cause) {
    /// Why an event was not delivered.
    ///
    /// @param name the status of the answer, [#NO_ANSWER] or [#BLOCKED]
    /// @param status the status of the answer; null where there was none
    /// @param error what happened, for a person
    public record Cause(String name, @Nullable Integer status, String error) {
        /// There was no answer.
        public static final String NO_ANSWER = "no-answer";

        /// An event before it in its chain was not delivered.
        public static final String BLOCKED = "blocked";
    }
}

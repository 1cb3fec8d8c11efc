package org.eventexplorer.correlation.model;

import org.eventexplorer.event.Source;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What a graph knows of an event: everything but its payload.
///
/// @param ids what ties it to others
/// @param pattern the kind of event
/// @param source who said it
/// @param timestamp when it happened
/// @param sequence its number within its pattern
/// @param storedBytes what its payload takes in the table, compressed as it lies there
public record Skeleton(
        Ids ids, String pattern, Source source, Instant timestamp, long sequence, int storedBytes) {
    /// The ids of an event.
    ///
    /// @param eventId the business identifier
    /// @param correlationId its chain; null: none
    /// @param causationId the id of the event that caused it; null: none is named
    public record Ids(
            String eventId, @Nullable String correlationId, @Nullable String causationId) {}
}

package org.eventexplorer.query;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Source;
import org.jspecify.annotations.Nullable;

/// What a row of a list shows of an event: everything but payload and further metadata.
///
/// @param key its place in the chronological order; a page goes on after it
/// @param eventId the business identifier
/// @param pattern the kind of event
/// @param sequence its number within the pattern
/// @param version the version of its form
/// @param source who said it
/// @param links its chain and its cause
public record EventRow(
        Cursor key,
        String eventId,
        String pattern,
        long sequence,
        String version,
        Source source,
        Links links) {
    /// The ids that tie an event to others.
    public record Links(@Nullable String correlationId, @Nullable String causationId) {}
}

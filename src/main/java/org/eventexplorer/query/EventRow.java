package org.eventexplorer.query;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Source;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What a row of a list shows of an event: everything but payload and further metadata.
///
/// @param key its place in the chronological order; a page goes on after it
/// @param eventId the business identifier
/// @param pattern the kind of event
/// @param sequence its number within the pattern
/// @param version the version of its form
/// @param source who said it
/// @param links its chain and its cause
/// @param values what stands in it at the paths that were asked for, in their order, cut where it
///     is long; null: nothing stands there
public record EventRow(
        Cursor key,
        String eventId,
        String pattern,
        long sequence,
        String version,
        Source source,
        Links links,
        List<@Nullable String> values) {
    /// Copies the values.
    public EventRow {
        // List.copyOf refuses nulls.
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /// A row of which no further values were asked for.
    public EventRow(
            Cursor key,
            String eventId,
            String pattern,
            long sequence,
            String version,
            Source source,
            Links links) {
        this(key, eventId, pattern, sequence, version, source, links, List.of());
    }

    /// The same row with other values.
    EventRow withValues(List<@Nullable String> other) {
        return new EventRow(key, eventId, pattern, sequence, version, source, links, other);
    }

    /// The ids that tie an event to others.
    public record Links(@Nullable String correlationId, @Nullable String causationId) {}
}

package org.eventexplorer.query;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.Metadata;
import org.eventexplorer.event.Source;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventRow.Links;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/// Rows of the table as values. What every row has is taken by its place: to look a name up for
/// each value is a good part of what a page takes besides its statement.
final class Rows {
    /// What a row of a list shows: the first columns of every query whose rows are read here.
    static final String LISTED =
            """
            e."timestamp", e.id, e.event_id, e.pattern, e.sequence, e.version,
            e.source ->> 'type' AS source_type, e.source ->> 'id' AS source_id,
            e.source ->> 'name' AS source_name,
            e.metadata ->> 'correlationId' AS correlation_id,
            e.metadata ->> 'causationId' AS causation_id\
            """;

    /// The columns that LISTED makes, by name.
    static final String LISTED_NAMES =
            """
            "timestamp", id, event_id, pattern, sequence, version, source_type, source_id,
            source_name, correlation_id, causation_id\
            """;

    private Rows() {}

    static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant timeOrNull(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// The key, of the first two columns.
    static Cursor cursor(ResultSet row) throws SQLException {
        return new Cursor(time(row, 1), row.getObject(2, UUID.class));
    }

    static EventRow listed(ResultSet row) throws SQLException {
        return new EventRow(
                cursor(row),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                source(row),
                new Links(row.getString(10), row.getString(11)));
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(row.getString(7), row.getString(8), row.getString(9));
    }

    /// The row as it was stored; needs LISTED, position, created_at, metadata and `payload`.
    static StoredEvent stored(ResultSet row, Json payload) throws SQLException {
        Cursor key = cursor(row);
        Event event =
                new Event(
                        row.getString(3),
                        row.getString(4),
                        row.getString(6),
                        source(row),
                        key.timestamp(),
                        payload,
                        new Metadata(
                                Json.trusted(row.getBytes("metadata")),
                                row.getString("correlation_id"),
                                row.getString("causation_id")));
        return new StoredEvent(
                event, key, row.getLong(5), row.getLong("position"), time(row, "created_at"));
    }
}

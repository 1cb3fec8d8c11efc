package org.eventexplorer.query;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.Metadata;
import org.eventexplorer.event.Source;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventRow.Links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/// Rows of the table as values.
final class Rows {
    /// What a row of a list shows.
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

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Cursor cursor(ResultSet row) throws SQLException {
        return new Cursor(time(row, "timestamp"), row.getObject("id", UUID.class));
    }

    static EventRow listed(ResultSet row) throws SQLException {
        return new EventRow(
                cursor(row),
                row.getString("event_id"),
                row.getString("pattern"),
                row.getLong("sequence"),
                row.getString("version"),
                source(row),
                new Links(row.getString("correlation_id"), row.getString("causation_id")));
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("source_type"),
                row.getString("source_id"),
                row.getString("source_name"));
    }

    /// The row as it was stored; needs LISTED, position, created_at, metadata and `payload`.
    static StoredEvent stored(ResultSet row, Json payload) throws SQLException {
        Cursor key = cursor(row);
        Event event =
                new Event(
                        row.getString("event_id"),
                        row.getString("pattern"),
                        row.getString("version"),
                        source(row),
                        key.timestamp(),
                        payload,
                        new Metadata(
                                Json.trusted(row.getBytes("metadata")),
                                row.getString("correlation_id"),
                                row.getString("causation_id")));
        return new StoredEvent(
                event,
                key,
                row.getLong("sequence"),
                row.getLong("position"),
                time(row, "created_at"));
    }
}

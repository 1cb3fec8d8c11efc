package org.eventexplorer.query.chain;

import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Source;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Rows as skeletons. Columns are taken by number, and sources and patterns made once: there may be
/// hundreds of thousands of rows.
final class SkeletonRows {
    /// What a skeleton is made of, of a table `e`; the payload stays where it is.
    static final String COLUMNS =
            """
            e.event_id, e.metadata ->> 'correlationId' AS correlation_id,
            e.metadata ->> 'causationId' AS causation_id, e.pattern, e.sequence,
            e."timestamp", pg_column_size(e.payload) AS bytes, e.source ->> 'type' AS source_type,
            e.source ->> 'id' AS source_id, e.source ->> 'name' AS source_name\
            """;

    // The bounds are what lets a plan open these months alone.
    private static final String AT =
            "SELECT v.* FROM unnest(:times, :rows) AS k (time, id) CROSS JOIN LATERAL (SELECT "
                    + COLUMNS
                    + """
                       FROM events AS e
                      WHERE e."timestamp" = k.time AND e.id = k.id
                        AND e."timestamp" >= :first AND e."timestamp" <= :last
                      LIMIT 1) AS v
                     ORDER BY k.time, k.id
                    """;

    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /// The rows with these keys, those that are still there, in order of time.
    List<Skeleton> at(Handle handle, List<Cursor> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Instant> times = keys.stream().map(Cursor::timestamp).toList();
        return handle.createQuery(AT)
                .bind("times", SqlArrays.times(times))
                .bind("rows", SqlArrays.uuids(keys.stream().map(Cursor::rowId).toList()))
                .bind("first", Collections.min(times).atOffset(ZoneOffset.UTC))
                .bind("last", Collections.max(times).atOffset(ZoneOffset.UTC))
                .map((row, context) -> skeleton(row))
                .list();
    }

    /// The key, of the first two columns.
    static Cursor key(ResultSet row) throws SQLException {
        return new Cursor(
                row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, UUID.class));
    }

    Skeleton skeleton(ResultSet row) throws SQLException {
        return new Skeleton(
                new Skeleton.Ids(row.getString(1), known(row.getString(2)), row.getString(3)),
                String.valueOf(known(row.getString(4))),
                source(row.getString(8), row.getString(9), row.getString(10)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getLong(5),
                row.getInt(7));
    }

    private @Nullable String known(@Nullable String text) {
        return text == null ? null : texts.computeIfAbsent(text, same -> same);
    }

    private Source source(String type, String id, @Nullable String name) {
        String key = type + '\0' + id + '\0' + name;
        return sources.computeIfAbsent(key, _ -> new Source(type, id, name));
    }
}

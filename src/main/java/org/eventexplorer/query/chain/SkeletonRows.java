package org.eventexplorer.query.chain;

import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.event.Source;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

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

    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

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

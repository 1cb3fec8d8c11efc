package org.eventexplorer.store;

import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.event.Event;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// Events as the arrays that the store's functions take.
final class EventArrays {
    private static final String ARGUMENTS =
            ":ids, :patterns, :versions, :sources, :timestamps, %s, :metadatas";
    private static final String FROM_BYTES =
            """
            (SELECT array_agg(convert_from(u.b, 'UTF8')::jsonb ORDER BY u.i)
               FROM unnest(:payloads) WITH ORDINALITY AS u (b, i))
            """;

    /// Up to this many bytes payloads travel as texts, which is fastest; beyond as bytes, since
    /// a text is copied several times on its way.
    private static final long SMALL_BYTES = 1 << 18;

    private EventArrays() {}

    /// A query on a function of the store.
    ///
    /// @param sql has `%s` where the seven arrays stand
    static Query query(Handle handle, String sql, List<Event> events) {
        boolean small = bytes(events) <= SMALL_BYTES;
        String arguments = ARGUMENTS.formatted(small ? ":payloads" : FROM_BYTES);
        return handle.createQuery(sql.formatted(arguments))
                .bind("ids", SqlArrays.texts(column(events, Event::id)))
                .bind("patterns", SqlArrays.texts(column(events, Event::pattern)))
                .bind("versions", SqlArrays.texts(column(events, Event::version)))
                .bind("sources", SqlArrays.jsons(column(events, e -> SourceJson.text(e.source()))))
                .bind("timestamps", SqlArrays.times(column(events, Event::timestamp)))
                .bind(
                        "payloads",
                        small
                                ? SqlArrays.jsons(column(events, e -> e.payload().toString()))
                                : SqlArrays.bytes(column(events, e -> e.payload().utf8())))
                .bind(
                        "metadatas",
                        SqlArrays.jsons(column(events, e -> e.metadata().json().toString())));
    }

    /// The size of all payloads.
    static long bytes(List<Event> events) {
        return events.stream().mapToLong(e -> e.payload().size()).sum();
    }

    static <A, B extends @Nullable Object> List<B> column(List<A> rows, Function<A, B> value) {
        return rows.stream().map(value).toList();
    }
}

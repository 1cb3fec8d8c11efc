package org.eventexplorer.replay.plan;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.EventFilter.PatternChoice;
import org.eventexplorer.query.EventKey;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Finds the keys of events that are named one by one.
final class NamedEvents {
    private static final int BATCH = 2_000;
    private static final String FOUND =
            """
            SELECT n.event_id, e.event_id AS found, e."timestamp", e.id, e.pattern,
                   pg_column_size(e.payload) + pg_column_size(e.metadata) AS bytes
              FROM (%s) AS n
              LEFT JOIN event_ids AS k ON k.event_id = n.event_id
              LEFT JOIN LATERAL (SELECT *
                                   FROM events AS e
                                  WHERE e."timestamp" = k."timestamp" AND e.id = k.id
                                  LIMIT 1) AS e ON true
             ORDER BY e."timestamp" NULLS FIRST, e.id
            """;
    private static final String CHOSEN =
            FOUND.formatted("SELECT DISTINCT u.event_id FROM unnest(:ids) AS u (event_id)");
    private static final String FAILED =
            FOUND.formatted(
                    """
                    SELECT f.event_id
                      FROM replay_failures AS f
                     WHERE f.replay_id = :replay AND f.retried_by IS NULL
                       AND (:any OR f.cause = ANY (:causes))
                       AND (:anyEvent OR f.event_id = ANY (:events))
                    """);

    private final Database database;

    NamedEvents(Database database) {
        this.database = database;
    }

    void chosen(Selection.Chosen chosen, Consumer<EventKey> sink, CancelToken token) {
        PatternChoice choice = new PatternChoice(chosen.alsoAny(), List.of());
        database.snapshot(
                token,
                handle -> {
                    Query query =
                            handle.createQuery(CHOSEN)
                                    .bind("ids", SqlArrays.texts(storable(chosen.eventIds())));
                    read(query, key -> ifMatching(key, choice, sink), token);
                    return true;
                });
    }

    // No id in the store holds a NUL, and the server takes none.
    private static List<String> storable(List<String> ids) {
        return ids.stream().map(id -> id.replace("\0", "\uFFFD")).toList();
    }

    private static void ifMatching(EventKey key, PatternChoice choice, Consumer<EventKey> sink) {
        if (choice.matches(key.pattern())) {
            sink.accept(key);
        }
    }

    void failed(Selection.Failures failures, Consumer<EventKey> sink, CancelToken token) {
        database.snapshot(
                token,
                handle -> {
                    Query query =
                            handle.createQuery(FAILED)
                                    .bind("replay", failures.replay())
                                    .bind("any", failures.causes().isEmpty())
                                    .bind("causes", SqlArrays.texts(failures.causes()))
                                    .bind("anyEvent", failures.eventIds().isEmpty())
                                    .bind("events", SqlArrays.texts(storable(failures.eventIds())));
                    read(query, sink, token);
                    return true;
                });
    }

    private static void read(Query query, Consumer<EventKey> sink, CancelToken token) {
        try (ResultIterator<EventKey> keys =
                query.setFetchSize(BATCH).map((row, context) -> key(row)).iterator()) {
            while (keys.hasNext()) {
                token.throwIfCancelled();
                sink.accept(keys.next());
            }
        }
    }

    private static EventKey key(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject("timestamp", OffsetDateTime.class);
        String eventId = row.getString("event_id");
        if (time == null) {
            throw PlanDiffersException.notThere(eventId);
        }
        return new EventKey(
                new Cursor(time.toInstant(), row.getObject("id", UUID.class)),
                eventId,
                row.getString("pattern"),
                row.getLong("bytes"));
    }
}

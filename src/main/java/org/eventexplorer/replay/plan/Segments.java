package org.eventexplorer.replay.plan;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.LongPredicate;

/// The stretches of plans as the store keeps them. Thread-safe.
public final class Segments {
    private static final String INSERT =
            """
            INSERT INTO replay_segments (number, replay_id, hash, times, row_ids, event_ids)
            VALUES (:number, :replay, :hash, :times, CAST(:rowIds AS uuid[]), :eventIds)
            """;
    private static final String ONE =
            """
            SELECT encode(hash, 'hex') AS hash, times, row_ids, event_ids
              FROM replay_segments
             WHERE replay_id = :replay AND number = :number
            """;
    private static final String CHANGED =
            """
            SELECT number, event_ids[1] AS event_id
              FROM replay_segments
             WHERE replay_id = :replay AND number BETWEEN :from AND :to
               AND hash <> sha256(convert_to(array_to_string(event_ids, chr(10)) || chr(10),
                                             'UTF8'))
             ORDER BY number
             LIMIT 1
            """;
    private static final String MISSING =
            """
            SELECT s.number, u.n, u.event_id
              FROM replay_segments AS s
             CROSS JOIN LATERAL unnest(s.times, s.row_ids, s.event_ids) WITH ORDINALITY
                        AS u ("timestamp", id, event_id, n)
              LEFT JOIN LATERAL (SELECT e.event_id
                                   FROM events AS e
                                  WHERE e."timestamp" = u."timestamp" AND e.id = u.id
                                  LIMIT 1) AS e ON true
             WHERE s.replay_id = :replay AND s.number BETWEEN :from AND :to
               AND e.event_id IS DISTINCT FROM u.event_id
             ORDER BY s.number, u.n
            """;
    private static final int AT_ONCE = 20;

    private final Database database;

    /// @param database the store's database
    public Segments(Database database) {
        this.database = database;
    }

    /// Keeps a stretch of the plan of `replay`.
    public static void insert(Handle handle, UUID replay, Segment segment) {
        handle.createUpdate(INSERT)
                .bind("number", segment.number())
                .bind("replay", replay)
                .bind("hash", HexFormat.of().parseHex(segment.hash()))
                .bind(
                        "times",
                        SqlArrays.times(segment.keys().stream().map(Cursor::timestamp).toList()))
                .bind(
                        "rowIds",
                        SqlArrays.texts(
                                segment.keys().stream().map(k -> k.rowId().toString()).toList()))
                .bind("eventIds", SqlArrays.texts(segment.eventIds()))
                .execute();
    }

    /// One stretch of the plan of `replay`.
    public Segment read(UUID replay, int number, CancelToken token) {
        return database.read(
                token,
                handle ->
                        handle.createQuery(ONE)
                                .bind("replay", replay)
                                .bind("number", number)
                                .map((row, context) -> segment(number, row))
                                .one());
    }

    private static Segment segment(int number, ResultSet row) throws SQLException {
        Timestamp[] times = (Timestamp[]) array(row.getArray("times"));
        UUID[] rowIds = (UUID[]) array(row.getArray("row_ids"));
        List<Cursor> keys = new ArrayList<>(times.length);
        for (int i = 0; i < times.length; i++) {
            keys.add(new Cursor(times[i].toInstant(), rowIds[i]));
        }
        List<String> ids = List.of((String[]) array(row.getArray("event_ids")));
        return new Segment(number, keys, ids, row.getString("hash"));
    }

    private static Object array(Array array) throws SQLException {
        return array.getArray();
    }

    /// Makes sure that everything planned from the segment `from` on is stored as it was planned.
    ///
    /// @param isDone of an ordinal, whether it is delivered and no longer needed
    /// @throws PlanDiffersException naming the first event in which they differ
    /// @throws org.eventexplorer.work.CancelledException where `token` was cancelled
    public void check(UUID replay, int from, int to, LongPredicate isDone, CancelToken token) {
        for (int first = from; first <= to; first += AT_ONCE) {
            int start = first;
            int last = Math.min(to, first + AT_ONCE - 1);
            database.read(
                    token,
                    handle -> {
                        check(handle, new Stretch(replay, start, last), isDone);
                        return true;
                    });
        }
    }

    private static void check(Handle handle, Stretch stretch, LongPredicate isDone) {
        handle.createQuery(CHANGED)
                .bindMethods(stretch)
                .map(
                        (row, context) ->
                                PlanDiffersException.changed(
                                        row.getLong("number") * Segment.SIZE,
                                        row.getString("event_id")))
                .findFirst()
                .ifPresent(Segments::raise);
        handle
                .createQuery(MISSING)
                .bindMethods(stretch)
                .map((row, context) -> new Gone(ordinal(row), row.getString("event_id")))
                .list()
                .stream()
                .filter(gone -> !isDone.test(gone.ordinal()))
                .findFirst()
                .ifPresent(gone -> raise(PlanDiffersException.gone(gone.ordinal(), gone.id())));
    }

    private static void raise(PlanDiffersException differs) {
        throw differs;
    }

    private static long ordinal(ResultSet row) throws SQLException {
        return row.getLong("number") * Segment.SIZE + row.getLong("n") - 1;
    }

    /// Bound by the names of its components.
    ///
    /// @param replay the replay
    /// @param from the first segment
    /// @param to the last segment
    public record Stretch(UUID replay, int from, int to) {}

    private record Gone(long ordinal, String id) {}
}

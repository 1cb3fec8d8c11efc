package org.eventexplorer.replay.keep;

import org.eventexplorer.database.Database;
import org.eventexplorer.replay.record.Failure;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/// What replays did not deliver. Thread-safe.
public final class Failures {
    private static final int BATCH = 1_000;
    private static final int LONGEST = 2_000;
    private static final String INSERT =
            """
            INSERT INTO replay_failures (ordinal, replay_id, attempts, status, event_id,
                                         correlation_id, cause, error)
            VALUES (:ordinal, :replay, :attempts, CAST(:status AS int), :eventId, :correlationId,
                    :cause, :error)
                ON CONFLICT (replay_id, ordinal) DO NOTHING
            """;
    private static final String ALL =
            """
            SELECT ordinal, event_id, correlation_id, attempts, cause, status, error
              FROM replay_failures
             WHERE replay_id = :replay
             ORDER BY ordinal
            """;
    private static final String CHAINS =
            """
            SELECT DISTINCT correlation_id
              FROM replay_failures
             WHERE replay_id = :replay AND cause <> 'blocked' AND correlation_id IS NOT NULL
            """;
    private static final String CAUSES =
            """
            SELECT cause, count(*) AS n FROM replay_failures
             WHERE replay_id = :replay
             GROUP BY cause
            """;

    private final Database database;

    /// @param database the store's database
    public Failures(Database database) {
        this.database = database;
    }

    static void insert(Handle handle, UUID replay, List<Failure> failures) {
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (Failure failure : failures) {
            batch.bind("ordinal", failure.ordinal())
                    .bind("replay", replay)
                    .bind("attempts", failure.attempts())
                    .bind("status", failure.cause().status())
                    .bind("eventId", failure.eventId())
                    .bind("correlationId", failure.correlationId())
                    .bind("cause", failure.cause().name())
                    .bind("error", storable(failure.cause().error()))
                    .add();
        }
        batch.execute();
    }

    // What a subscriber answers may be long and may hold anything.
    private static String storable(String error) {
        String cut = error.length() <= LONGEST ? error : error.substring(0, LONGEST - 1) + "…";
        return cut.codePoints()
                .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The chains of which an event was not delivered.
    public Set<String> chains(UUID replay, CancelToken token) {
        return database.read(
                token,
                handle ->
                        Set.copyOf(
                                handle.createQuery(CHAINS)
                                        .bind("replay", replay)
                                        .mapTo(String.class)
                                        .list()));
    }

    /// How many failures there are of each cause.
    public Map<String, Long> causes(UUID replay, CancelToken token) {
        Map<String, Long> causes = new TreeMap<>();
        database.read(
                        token,
                        handle ->
                                handle.createQuery(CAUSES)
                                        .bind("replay", replay)
                                        .map(
                                                (row, context) ->
                                                        new OfCause(
                                                                row.getString("cause"),
                                                                row.getLong("n")))
                                        .list())
                .forEach(each -> causes.put(each.cause(), each.n()));
        return causes;
    }

    /// Gives `sink` every failure of `replay`, in order, with bounded memory.
    public void read(UUID replay, Consumer<Failure> sink, CancelToken token) {
        database.snapshot(
                token,
                handle -> {
                    try (ResultIterator<Failure> each =
                            handle.createQuery(ALL)
                                    .bind("replay", replay)
                                    .setFetchSize(BATCH)
                                    .map((row, context) -> failure(row))
                                    .iterator()) {
                        each.forEachRemaining(sink);
                    }
                    return true;
                });
    }

    static Failure failure(ResultSet row) throws SQLException {
        return new Failure(
                row.getLong("ordinal"),
                row.getString("event_id"),
                row.getString("correlation_id"),
                row.getInt("attempts"),
                new Failure.Cause(
                        row.getString("cause"),
                        row.getObject("status", Integer.class),
                        row.getString("error")));
    }

    private record OfCause(String cause, long n) {}
}

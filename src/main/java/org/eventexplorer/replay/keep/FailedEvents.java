package org.eventexplorer.replay.keep;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.Failure;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What replays did not deliver, by cause and some at a time, for who looks at it. Thread-safe.
public final class FailedEvents {
    // Chains are not counted of what was blocked: there may be millions.
    private static final String CAUSES =
            """
            SELECT c.*,
                   (SELECT f.error FROM replay_failures AS f
                     WHERE f.replay_id = :replay AND f.cause = c.cause
                     ORDER BY f.ordinal LIMIT 1) AS error
              FROM (SELECT cause, count(*) AS events,
                           count(*) FILTER (WHERE retried_by IS NULL) AS open,
                           count(DISTINCT CASE WHEN cause <> 'blocked'
                                               THEN correlation_id END) AS chains,
                           min(attempts) AS least_tries, max(attempts) AS most_tries,
                           max(failed_at) AS last
                      FROM replay_failures
                     WHERE replay_id = :replay
                     GROUP BY cause) AS c
             ORDER BY c.cause = 'blocked', c.events DESC, c.cause
            """;
    private static final String PAGE =
            """
            SELECT f.*, e.pattern
              FROM (SELECT * FROM replay_failures
                     WHERE replay_id = :replay AND cause = :cause AND ordinal > :after
                     ORDER BY ordinal
                     LIMIT :limit) AS f
              LEFT JOIN event_ids AS k ON k.event_id = f.event_id
              LEFT JOIN LATERAL (SELECT e.pattern FROM events AS e
                                  WHERE e."timestamp" = k."timestamp" AND e.id = k.id
                                  LIMIT 1) AS e ON true
             ORDER BY f.ordinal
            """;
    private static final String SKIP =
            """
            UPDATE replay_failures SET retried_by = replay_id
             WHERE replay_id = :replay AND retried_by IS NULL
               AND (:anyCause OR cause = ANY (:causes))
               AND (:anyEvent OR event_id = ANY (:events))
            """;

    private final Database database;

    /// @param database the store's database
    public FailedEvents(Database database) {
        this.database = database;
    }

    /// The failures of one cause.
    ///
    /// @param cause its name, see [Failure.Cause]
    /// @param events how many there are
    /// @param open how many of them were neither retried nor skipped
    /// @param chains how many chains they belong to; 0 for those that were blocked
    /// @param tries how often they were tried
    /// @param last when the last one was recorded
    /// @param error what happened to the first, for a person
    public record OfCause(
            String cause,
            long events,
            long open,
            long chains,
            Tries tries,
            Instant last,
            String error) {
        /// Whether these were not sent, behind a failure of their chain.
        public boolean isBlocked() {
            return cause.equals(Failure.Cause.BLOCKED);
        }
    }

    /// How often events were tried, from the least to the most.
    public record Tries(int least, int most) {
        /// As little as the one or the other, as much as the one or the other.
        public Tries and(Tries other) {
            return new Tries(Math.min(least, other.least), Math.max(most, other.most));
        }
    }

    /// One of them.
    ///
    /// @param at when it was recorded
    /// @param pattern the event's; null where it is not in the tables any more
    /// @param isOpen whether it was neither retried nor skipped
    public record Failed(Failure failure, Instant at, @Nullable String pattern, boolean isOpen) {}

    /// How many there are of each cause: the most frequent first, what was blocked last.
    public List<OfCause> causes(UUID replay, CancelToken token) {
        return database.read(
                token,
                handle ->
                        handle.createQuery(CAUSES)
                                .bind("replay", replay)
                                .map((row, context) -> ofCause(row))
                                .list());
    }

    private static OfCause ofCause(ResultSet row) throws SQLException {
        return new OfCause(
                row.getString("cause"),
                row.getLong("events"),
                row.getLong("open"),
                row.getLong("chains"),
                new Tries(row.getInt("least_tries"), row.getInt("most_tries")),
                Objects.requireNonNull(ReplayRows.time(row, "last")),
                row.getString("error"));
    }

    /// Some of one cause, in the plan's order.
    ///
    /// @param after only those behind this ordinal; -1: from the first on
    public List<Failed> page(UUID replay, String cause, long after, int limit, CancelToken token) {
        return database.read(
                token,
                handle ->
                        handle.createQuery(PAGE)
                                .bind("replay", replay)
                                .bind("cause", cause)
                                .bind("after", after)
                                .bind("limit", limit)
                                .map((row, context) -> failed(row))
                                .list());
    }

    private static Failed failed(ResultSet row) throws SQLException {
        return new Failed(
                Failures.failure(row),
                Objects.requireNonNull(ReplayRows.time(row, "failed_at")),
                row.getString("pattern"),
                row.getObject("retried_by", UUID.class) == null);
    }

    /// Gives up on what was neither retried nor skipped: nobody will retry it. It stays a failure
    /// of its replay.
    ///
    /// @return how many that are
    public int skip(Selection.Failures which, String osUser) {
        return database.write(
                handle -> {
                    int skipped =
                            handle.createUpdate(SKIP)
                                    .bind("replay", which.replay())
                                    .bind("anyCause", which.causes().isEmpty())
                                    .bind("causes", SqlArrays.texts(which.causes()))
                                    .bind("anyEvent", which.eventIds().isEmpty())
                                    .bind("events", SqlArrays.texts(which.eventIds()))
                                    .execute();
                    ObjectNode detail = AuditLog.detail().put("events", skipped);
                    AuditLog.add(handle, which.replay(), osUser, "replay failures skipped", detail);
                    return skipped;
                });
    }
}

package org.eventexplorer.replay.keep;

import org.eventexplorer.database.Database;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Every replay there ever was, a line each, the newest first, some at a time. Thread-safe.
public final class ReplayList {
    private static final String SELECT =
            """
            SELECT r.id, r.created_at, r.subscriber, r.reason, r.events, p.started_at, p.ended_at,
                   p.delivered, p.failed, p.blocked, p.attempts, p.in_flight,
                   CASE WHEN p.state = 'running' AND p.leased_until < clock_timestamp()
                        THEN 'interrupted' ELSE p.state END AS state
              FROM replays AS r
              JOIN replay_progress AS p ON p.replay_id = r.id
            """;
    private static final String ORDER = " ORDER BY r.created_at DESC, r.id DESC LIMIT :limit";
    private static final String OLDER = " WHERE (r.created_at, r.id) < (:at, :id)";
    private static final String TEXT =
            """
             AND (r.subscriber ILIKE :part OR r.reason ILIKE :part OR r.selection::text ILIKE :part
                  OR r.id::text LIKE :beginning OR encode(r.hash, 'hex') LIKE :beginning)
            """;
    private static final String NAMED = " WHERE r.id = ANY (:ids)";
    private static final String INTERRUPTED =
            " WHERE p.state = 'running' AND p.leased_until < clock_timestamp()";
    private static final String NUMBERS =
            """
            SELECT count(*) AS all_of_them,
                   count(*) FILTER (WHERE state = 'running'
                                      AND leased_until >= clock_timestamp()) AS running,
                   count(*) FILTER (WHERE state IN ('planned', 'paused', 'halted')
                                       OR state = 'running'
                                      AND leased_until < clock_timestamp()) AS to_finish,
                   count(*) FILTER (WHERE failed + blocked > 0) AS with_failures
              FROM replay_progress
            """;
    private static final String AT_WORK =
            """
            SELECT count(*) FILTER (WHERE state = 'running'
                                      AND leased_until >= clock_timestamp()) AS running,
                   count(*) FILTER (WHERE state = 'halted') AS halted,
                   count(*) FILTER (WHERE state = 'running'
                                      AND leased_until < clock_timestamp()) AS interrupted
              FROM replay_progress
             WHERE state IN ('running', 'halted') AND replay_id <> ALL (:here)
            """;
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Database database;

    /// @param database the store's database
    public ReplayList(Database database) {
        this.database = database;
    }

    /// Which replays.
    public enum Which {
        /// Each.
        ALL(""),
        /// Those that a process runs.
        RUNNING(" AND p.state = 'running' AND p.leased_until >= clock_timestamp()"),
        /// Those that can be taken up.
        TO_FINISH(
                " AND (p.state IN ('planned', 'paused', 'halted')"
                        + " OR p.state = 'running' AND p.leased_until < clock_timestamp())"),
        /// Those that did not deliver an event.
        WITH_FAILURES(" AND p.failed + p.blocked > 0");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /// A replay in one line.
    ///
    /// @param startedAt when it first began; null: never
    /// @param endedAt when it last stopped; null: it has not
    /// @param reason why; null: not said
    /// @param events how many are planned
    /// @param inFlight how many may be under way
    public record Line(
            UUID id,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            ReplayState state,
            String subscriber,
            @Nullable String reason,
            Counts counts,
            long events,
            int inFlight) {}

    /// How many there are.
    public record Numbers(long all, long running, long toFinish, long withFailures) {}

    /// Those of a kind of which a text is found in the name of the subscriber, the reason, the
    /// selection, or at the beginning of the id or the plan's hash.
    ///
    /// @param text anything, and no pattern; empty: each
    /// @param after only those that are older than this one; null: from the newest on
    public List<Line> page(
            Which which, String text, @Nullable Line after, int limit, CancelToken token) {
        String sql = SELECT + OLDER + which.condition + (text.isEmpty() ? "" : TEXT) + ORDER;
        return database.read(
                token,
                handle -> {
                    Query query =
                            handle.createQuery(sql)
                                    .bind(
                                            "at",
                                            after == null
                                                    ? OffsetDateTime.MAX
                                                    : after.createdAt().atOffset(ZoneOffset.UTC))
                                    .bind("id", after == null ? LAST_ID : after.id())
                                    .bind("limit", limit);
                    if (!text.isEmpty()) {
                        String plain = escaped(text);
                        query.bind("part", "%" + plain + "%").bind("beginning", plain + "%");
                    }
                    return query.map((row, context) -> line(row)).list();
                });
    }

    private static String escaped(String text) {
        return text.replace("\0", "\uFFFD")
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    /// How those of these ids are now, the newest first.
    public List<Line> named(Collection<UUID> ids, CancelToken token) {
        return database.read(
                token,
                handle ->
                        handle.createQuery(SELECT + NAMED + ORDER)
                                .bind("ids", ids.toArray(UUID[]::new))
                                .bind("limit", ids.size())
                                .map((row, context) -> line(row))
                                .list());
    }

    /// The newest one whose process died.
    public Optional<Line> interrupted(CancelToken token) {
        return database.read(
                token,
                handle ->
                        handle.createQuery(SELECT + INTERRUPTED + ORDER)
                                .bind("limit", 1)
                                .map((row, context) -> line(row))
                                .findOne());
    }

    /// How many there are of each kind.
    public Numbers numbers(CancelToken token) {
        return database.read(
                token,
                handle ->
                        handle.createQuery(NUMBERS)
                                .map(
                                        (row, context) ->
                                                new Numbers(
                                                        row.getLong("all_of_them"),
                                                        row.getLong("running"),
                                                        row.getLong("to_finish"),
                                                        row.getLong("with_failures")))
                                .one());
    }

    /// Replays that others look after, or nobody.
    ///
    /// @param running those that a process runs
    /// @param halted those that halted by themselves and wait for a person
    /// @param interrupted those whose process died
    public record AtWork(long running, long halted, long interrupted) {
        /// None.
        public static final AtWork NONE = new AtWork(0, 0, 0);
    }

    /// How many there are of these; cheap enough to be asked every few seconds.
    ///
    /// @param here those that are not counted
    public AtWork atWork(Collection<UUID> here, CancelToken token) {
        return database.read(
                token,
                handle ->
                        handle.createQuery(AT_WORK)
                                .bind("here", here.toArray(UUID[]::new))
                                .map(
                                        (row, context) ->
                                                new AtWork(
                                                        row.getLong("running"),
                                                        row.getLong("halted"),
                                                        row.getLong("interrupted")))
                                .one());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(ReplayRows.time(row, "created_at")),
                ReplayRows.time(row, "started_at"),
                ReplayRows.time(row, "ended_at"),
                ReplayState.of(row.getString("state")),
                row.getString("subscriber"),
                row.getString("reason"),
                ReplayRows.counts(row),
                row.getLong("events"),
                row.getInt("in_flight"));
    }
}

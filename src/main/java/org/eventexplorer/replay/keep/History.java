package org.eventexplorer.replay.keep;

import org.eventexplorer.database.Database;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What people did to a replay, as the audit log has it. Thread-safe.
public final class History {
    private static final String NEWEST =
            """
            SELECT * FROM (
                SELECT at, id, os_user, db_role, action, detail ->> 'reason' AS reason,
                       CAST(detail ->> 'rate' AS double precision) AS rate,
                       CAST(detail ->> 'inFlight' AS int) AS in_flight,
                       detail ->> 'asWanted' IS NOT NULL
                       OR action IN ('replay halted', 'replay completed', 'replay failed',
                                     'replay completed with failures', 'replay interrupted')
                       AS is_by_itself
                  FROM audit_log
                 WHERE subject = :replay
                 UNION ALL
                SELECT leased_until, replay_id, '', '', 'replay interrupted',
                       NULL, NULL, NULL, true
                  FROM replay_progress
                 WHERE replay_id = :replay AND state = 'running'
                   AND leased_until < clock_timestamp()
                 ORDER BY at DESC, id DESC
                 LIMIT :limit) AS newest
             ORDER BY at, id
            """;

    private final Database database;

    /// @param database the store's database
    public History(Database database) {
        this.database = database;
    }

    /// Something that was done, or that came of itself.
    ///
    /// @param by who did it; null: nobody, or somebody who stands before
    /// @param action what, such as `replay resumed`
    /// @param reason why; null: not said
    /// @param speed how fast it sends from then on; null: that was not changed
    public record Deed(
            Instant at,
            @Nullable Person by,
            String action,
            @Nullable String reason,
            @Nullable Speed speed) {}

    /// Who did something.
    ///
    /// @param osUser the operating system's name
    /// @param dbRole the role of the database
    public record Person(String osUser, String dbRole) {}

    /// The newest deeds, the oldest of them first.
    ///
    /// @param limit how many at most
    public List<Deed> of(UUID replay, int limit, CancelToken token) {
        return database.read(
                token,
                handle ->
                        handle.createQuery(NEWEST)
                                .bind("replay", replay)
                                .bind("limit", limit)
                                .map((row, context) -> deed(row))
                                .list());
    }

    private static Deed deed(ResultSet row) throws SQLException {
        int inFlight = row.getInt("in_flight");
        return new Deed(
                Objects.requireNonNull(ReplayRows.time(row, "at")),
                row.getBoolean("is_by_itself")
                        ? null
                        : new Person(row.getString("os_user"), row.getString("db_role")),
                row.getString("action"),
                row.getString("reason"),
                inFlight == 0 ? null : ReplayRows.speed(row));
    }
}

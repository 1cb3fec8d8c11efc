package org.eventexplorer.replay.keep;

import org.eventexplorer.database.Database;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.work.CancelToken;

import java.util.List;

/// What one wants to know before a replay is planned. Every method runs on the calling thread and
/// throws a [org.eventexplorer.database.DatabaseException] where the server could not. Thread-safe.
public final class Beforehand {
    private static final String NEWEST_TO =
            ReplayRows.SELECT
                    + """
                     WHERE r.subscriber = :subscriber
                     ORDER BY r.created_at DESC, r.id DESC LIMIT :limit
                    """;
    private static final String MAY_KEEP =
            """
            SELECT count(*) = 5 AND bool_and(has_table_privilege(c.oid, 'INSERT'))
              FROM pg_class AS c
             WHERE c.oid IN (to_regclass('replays'), to_regclass('replay_progress'),
                             to_regclass('replay_segments'), to_regclass('replay_failures'),
                             to_regclass('audit_log'))
            """;

    private final Database database;

    /// @param database the store's database
    public Beforehand(Database database) {
        this.database = database;
    }

    /// The newest replays to a subscriber, the newest first.
    ///
    /// @param limit how many at most
    public List<Replay> newestTo(String subscriber, int limit, CancelToken token) {
        return database.read(
                token,
                handle ->
                        handle.createQuery(NEWEST_TO)
                                .bind("subscriber", subscriber)
                                .bind("limit", limit)
                                .map((row, context) -> ReplayRows.replay(row))
                                .list());
    }

    /// Whether the database's role may keep replays here.
    public boolean mayKeep(CancelToken token) {
        return database.read(
                token,
                handle ->
                        handle.createQuery(MAY_KEEP).mapTo(Boolean.class).findOne().orElse(false));
    }
}

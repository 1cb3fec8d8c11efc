package org.eventexplorer.store;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Consumer;

/// Brings the counts by hour, day, month and year forward to what is settled. Answers are exact
/// without it: it makes them fast.
public final class CatchUp {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    /// Fewer events than this behind the counts are as well read when somebody asks.
    private static final long WORTH = 5_000;

    private static final String STEP = "SELECT count_events(100000)";
    private static final String BEHIND =
            """
            SELECT (SELECT last_value FROM event_position) - (SELECT position FROM event_counted)
            """;

    private final Database database;

    /// @param database the store's database
    public CatchUp(Database database) {
        this.database = database;
    }

    /// Whether so many events behind the counts take longer to read than to count for good.
    public static boolean isWorth(long behind) {
        return behind > WORTH;
    }

    /// Counts in steps, each for good, until few events are left behind, nothing more is
    /// settled, or this role may not.
    ///
    /// @param progress is told how many events are counted of those that were behind
    /// @return whether this role may
    /// @throws org.eventexplorer.work.CancelledException where `token` was cancelled
    /// @throws DatabaseException where the server could not
    public boolean run(CancelToken token, Consumer<Progress> progress) {
        try {
            long all = ask(BEHIND, token);
            long behind = all;
            while (isWorth(behind)) {
                progress.accept(new Progress(all - behind, all, "events", "counting"));
                long left = ask(STEP, token);
                if (left >= behind) {
                    break;
                }
                behind = left;
            }
            return true;
        } catch (DatabaseException e) {
            if (e.kind() != DatabaseException.Kind.NOT_ALLOWED) {
                throw e;
            }
            LOG.debug("the counts stay behind: this role may not bring them forward");
            return false;
        }
    }

    private long ask(String sql, CancelToken token) {
        return database.read(token, handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}

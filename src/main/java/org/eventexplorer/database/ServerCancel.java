package org.eventexplorer.database;

import com.zaxxer.hikari.HikariDataSource;

import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Ends what a connection runs when a token is cancelled: asks the server again and again until
/// the caller is out, since a request that comes before the statement does is lost. A
/// connection that was asked about is not used again: a late request would hit the next
/// statement.
final class ServerCancel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerCancel.class);
    private static final long EVERY_MILLISECONDS = 50;
    private static final String CANCELLED = "57014";

    private final ScheduledExecutorService timer;
    private final HikariDataSource pool;
    private final Connection connection;
    private final CancelToken.Registration registration;
    private @Nullable Future<?> asking;
    private boolean ended;

    ServerCancel(
            ScheduledExecutorService timer,
            HikariDataSource pool,
            Connection connection,
            CancelToken token) {
        this.timer = timer;
        this.pool = pool;
        this.connection = connection;
        this.registration = token.onCancel(this::begin);
    }

    // Runs on the thread that cancels, which may be the window's: only schedules.
    private synchronized void begin() {
        if (!ended && asking == null) {
            asking =
                    timer.scheduleWithFixedDelay(
                            this::ask, 0, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void ask() {
        if (ended) {
            return;
        }
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            LOG.debug("a request to cancel did not get through, trying again", e);
        }
    }

    @Override
    public void close() {
        registration.close();
        synchronized (this) {
            ended = true;
            if (asking != null) {
                asking.cancel(false);
                keepOrGiveUp();
            }
        }
    }

    // No request is on its way any more: each ended when the server had signalled the session, and
    // a
    // session that waits for its next statement ignores the signal. Something between that passes
    // requests on late may still end one statement, so one is spent on it. A new connection in the
    // place of this one would cost the next search ten times as much as the search.
    private void keepOrGiveUp() {
        try (Statement spent = connection.createStatement()) {
            spent.execute("SELECT");
        } catch (SQLException e) {
            if (!CANCELLED.equals(e.getSQLState())) {
                LOG.debug("a cancelled connection is given up", e);
                pool.evictConnection(connection);
            }
        }
    }
}

package org.eventexplorer.database;

import com.zaxxer.hikari.HikariDataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;

/// A connection of its own that tells whether the server is there: the pool's may all be at work,
/// and would wait for long. Thread-safe.
final class Pulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final int SECONDS = 5;

    private final HikariDataSource pool;
    private final ConnectionSettings.Remote target;
    private final @Nullable EmbeddedPostgres embedded;
    private @Nullable Connection connection;
    private boolean isLost;
    private boolean isClosed;

    Pulse(
            HikariDataSource pool,
            ConnectionSettings.Remote target,
            @Nullable EmbeddedPostgres embedded) {
        this.pool = pool;
        this.target = target;
        this.embedded = embedded;
    }

    /// @return whether the way was lost and is there again
    synchronized boolean beat() {
        if (isClosed || lives()) {
            return false;
        }
        boolean wasThere = connection != null;
        drop();
        if (wasThere) {
            isLost = true;
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        try {
            if (isLost && embedded != null) {
                embedded.startAgain();
            }
            connection = Connecting.single(target);
        } catch (DatabaseException e) {
            isLost = true;
            throw e;
        }
        boolean isBack = isLost;
        isLost = false;
        return isBack;
    }

    private boolean lives() {
        try {
            return connection != null && connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private void drop() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("a connection that was lost could not be closed", e);
            }
            connection = null;
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        drop();
    }
}

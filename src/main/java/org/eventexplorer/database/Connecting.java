package org.eventexplorer.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;

import org.eventexplorer.database.DatabaseException.Kind;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;

/// How connections are made.
final class Connecting {
    private static final int CONNECTIONS = 8;
    private static final long WAIT_MILLISECONDS = 15_000;

    private Connecting() {}

    static HikariDataSource pool(ConnectionSettings settings, ConnectionSettings.Remote target) {
        if (!ConnectionSettings.isSchemaName(settings.schema())) {
            throw new DatabaseException(
                    Kind.WRONG_SCHEMA,
                    null,
                    "'"
                            + settings.schema()
                            + "' is no name for a store's schema: use a-z, 0-9 and _, 63 at most;"
                            + " those that begin with pg_ belong to the server",
                    null);
        }
        if (!target.url().startsWith("jdbc:postgresql:")) {
            throw new DatabaseException(
                    Kind.UNREACHABLE,
                    null,
                    "the URL must begin with jdbc:postgresql://, such as"
                            + " jdbc:postgresql://localhost:5432/postgres",
                    null);
        }
        try {
            return new HikariDataSource(config(settings, target));
        } catch (HikariPool.PoolInitializationException e) {
            throw reached(SqlErrors.translate(e), target.url());
        }
    }

    // Where nothing refuses the connection the driver says neither which server nor why not.
    private static DatabaseException reached(DatabaseException e, String url) {
        String why = null;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                why = "there is no host of that name";
            } else if (cause instanceof IOException && !(cause instanceof ConnectException)) {
                why = String.valueOf(cause.getMessage());
            }
        }
        if (e.kind() != Kind.UNREACHABLE || why == null) {
            return e;
        }
        String message = "the server " + Migrations.address(url) + " cannot be reached: " + why;
        return new DatabaseException(Kind.UNREACHABLE, e.sqlState(), message, e);
    }

    private static HikariConfig config(
            ConnectionSettings settings, ConnectionSettings.Remote target) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(target.url());
        if (target.user() != null) {
            config.setUsername(target.user());
        }
        if (target.password() != null) {
            config.setPassword(target.password());
        }
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLISECONDS);
        config.addDataSourceProperty("ApplicationName", "event-explorer");
        config.addDataSourceProperty("reWriteBatchedInserts", "false");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.setConnectionInitSql(
                "SET search_path = "
                        + settings.schema()
                        + ", pg_catalog, pg_temp; SET jit = off; SET statement_timeout = "
                        + settings.statementTimeout().toMillis());
        return config;
    }

    /// Messages of errors carry neither SQL nor values: those may be a person's data.
    static Jdbi jdbi(HikariDataSource pool) {
        Jdbi jdbi = Jdbi.create(pool);
        jdbi.getConfig(StatementExceptions.class)
                .setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(false);
        return jdbi;
    }
}

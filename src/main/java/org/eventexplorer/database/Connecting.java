package org.eventexplorer.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;

import org.eventexplorer.database.DatabaseException.Kind;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;

import java.util.regex.Pattern;

/// How connections are made.
final class Connecting {
    private static final Pattern SCHEMA_NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final int CONNECTIONS = 8;
    private static final long WAIT_MILLISECONDS = 15_000;

    private Connecting() {}

    static HikariDataSource pool(ConnectionSettings settings, ConnectionSettings.Remote target) {
        if (!SCHEMA_NAME.matcher(settings.schema()).matches()) {
            throw new DatabaseException(
                    Kind.WRONG_SCHEMA,
                    null,
                    "'"
                            + settings.schema()
                            + "' is no name for a schema: use a-z, 0-9 and _, 63 at most",
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
            throw SqlErrors.translate(e);
        }
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

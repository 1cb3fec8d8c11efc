package org.eventexplorer.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import com.zaxxer.hikari.util.DriverDataSource;

import org.eventexplorer.database.DatabaseException.Kind;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.postgresql.Driver;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// How connections are made.
final class Connecting {
    private static final String READ_ONLY = "SET default_transaction_read_only = on";
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
        check(target);
        try {
            return new HikariDataSource(config(settings, source(target)));
        } catch (HikariPool.PoolInitializationException e) {
            throw SqlErrors.translate(e);
        }
    }

    private static void check(ConnectionSettings.Remote target) {
        checkUrl(target);
        if (isInPgpass(target)) {
            PasswordFile.refuseOpen(PasswordFile.place());
        }
    }

    private static void checkUrl(ConnectionSettings.Remote target) {
        if (!target.url().startsWith("jdbc:postgresql:")) {
            throw new DatabaseException(
                    Kind.UNREACHABLE,
                    null,
                    "the URL must begin with jdbc:postgresql://, such as"
                            + " jdbc:postgresql://localhost:5432/postgres",
                    null);
        }
    }

    /// Keeps `count` connections open from now on, each of which has done `sql`, also those that
    /// take the place of others later. Opens what is missing now, one after the other.
    static void keepReady(HikariDataSource pool, int count, String sql) throws SQLException {
        source(pool).doFirst(sql);
        pool.setMinimumIdle(count);
        List<Connection> held = new ArrayList<>();
        try {
            while (held.size() < count) {
                Connection connection = pool.getConnection();
                held.add(connection);
                // Again where it is new; it takes no time then.
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    private static ReadySource source(HikariDataSource pool) {
        return (ReadySource) pool.getDataSource();
    }

    private static ReadySource source(ConnectionSettings.Remote target) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "event-explorer");
        properties.setProperty("reWriteBatchedInserts", "false");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        return new ReadySource(
                new DriverDataSource(
                        target.url(), null, properties, target.user(), target.password()));
    }

    private static HikariConfig config(ConnectionSettings settings, ReadySource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLISECONDS);
        config.setConnectionInitSql(
                "SET search_path = "
                        + settings.schema()
                        + ", pg_catalog, pg_temp; SET jit = off; SET statement_timeout = "
                        + settings.statementTimeout().toMillis());
        if (settings.isReadOnly()) {
            config.setConnectionInitSql(config.getConnectionInitSql() + "; " + READ_ONLY);
        }
        return config;
    }

    /// One connection beside the pool, read-only, that gives up soon.
    static Connection single(ConnectionSettings.Remote target) {
        check(target);
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "event-explorer");
        properties.setProperty("connectTimeout", "5");
        // Or the driver logs in on a thread of its own, and forgets where it failed.
        properties.setProperty("loginTimeout", "0");
        properties.setProperty("socketTimeout", "15");
        properties.setProperty("logServerErrorDetail", "false");
        if (target.user() != null) {
            properties.setProperty("user", target.user());
        }
        if (target.password() != null) {
            properties.setProperty("password", target.password());
        }
        try {
            Connection connection = DriverManager.getConnection(target.url(), properties);
            try (Statement statement = connection.createStatement()) {
                statement.execute(READ_ONLY);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqlErrors.translate(e);
        }
    }

    /// Whether the driver finds the password of `target` in `~/.pgpass`.
    static boolean isInPgpass(ConnectionSettings.Remote target) {
        if (target.password() != null || target.url().contains("password=")) {
            return false;
        }
        Properties given = new Properties();
        given.setProperty("user", target.user() == null ? "" : target.user());
        Properties all = Driver.parseURL(target.url(), target.user() == null ? null : given);
        return all != null && all.getProperty("password") != null;
    }

    /// Messages of errors carry neither SQL nor values: those may be a person's data.
    static Jdbi jdbi(HikariDataSource pool) {
        Jdbi jdbi = Jdbi.create(pool);
        jdbi.getConfig(StatementExceptions.class)
                .setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.getConfig(SqlStatements.class)
                .setUnusedBindingAllowed(false)
                .setSqlParser(new ColonParser())
                // Nothing is put into a statement but by binding.
                .setTemplateEngine(TemplateEngine.NOP);
        return jdbi;
    }
}

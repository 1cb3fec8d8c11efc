package org.eventexplorer.database;

import com.zaxxer.hikari.HikariDataSource;

import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// The way to one store: a pool of connections to it, its schema brought up to date. Thread-safe.
public final class Database implements AutoCloseable {
    private static final int LOCAL_TRIES = 3;
    private static final int READY = 4;
    private static final String SNAPSHOT =
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; ";
    private static final String UNLIMITED = "SET LOCAL statement_timeout = 0";

    private final @Nullable EmbeddedPostgres embedded;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final ServerInfo server;
    private final Pulse pulse;
    private final ScheduledExecutorService timer;

    private Database(
            @Nullable EmbeddedPostgres embedded,
            HikariDataSource pool,
            ServerInfo server,
            ConnectionSettings.Remote target) {
        this.embedded = embedded;
        this.pool = pool;
        this.server = server;
        this.pulse = new Pulse(pool, target, embedded);
        this.jdbi = Connecting.jdbi(pool);
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("cancel").factory());
    }

    /// Opens a store: starts the embedded server if that is meant, connects, migrates the schema.
    ///
    /// @param home the folder of the embedded server and its data
    /// @throws DatabaseException saying why not
    public static Database open(ConnectionSettings settings, Path home) {
        return open(settings, home, true);
    }

    /// Opens a store that is there already; what is older than this program is migrated, but none
    /// is made.
    ///
    /// @param home the folder of the embedded server and its data
    /// @throws DatabaseException saying why not
    public static Database openExisting(ConnectionSettings settings, Path home) {
        return open(settings, home, false);
    }

    private static Database open(ConnectionSettings settings, Path home, boolean mayMake) {
        return switch (settings.target()) {
            case ConnectionSettings.Local local -> openLocal(settings, home, mayMake);
            case ConnectionSettings.Remote remote -> connect(settings, remote, null, mayMake);
        };
    }

    // A server that was just killed may look alive for a moment: then it is started anew.
    private static Database openLocal(ConnectionSettings settings, Path home, boolean mayMake) {
        for (int tries = 1; ; tries++) {
            try {
                return openLocalOnce(settings, home, mayMake);
            } catch (DatabaseException e) {
                if (e.kind() != DatabaseException.Kind.UNREACHABLE || tries == LOCAL_TRIES) {
                    throw e;
                }
            }
        }
    }

    private static Database openLocalOnce(ConnectionSettings settings, Path home, boolean mayMake) {
        EmbeddedPostgres embedded = EmbeddedPostgres.open(home);
        try {
            EmbeddedLogin login = embedded.login();
            ConnectionSettings.Remote target =
                    new ConnectionSettings.Remote(
                            embedded.url(), EmbeddedPostgres.USER, login.password());
            Database opened = connect(settings, target, embedded, mayMake);
            login.ease(opened.pool);
            return opened;
        } catch (RuntimeException e) {
            try {
                embedded.close();
            } catch (RuntimeException alsoNot) {
                e.addSuppressed(alsoNot);
            }
            throw e;
        }
    }

    private static Database connect(
            ConnectionSettings settings,
            ConnectionSettings.Remote target,
            @Nullable EmbeddedPostgres embedded,
            boolean mayMake) {
        HikariDataSource pool = Connecting.pool(settings, target);
        try {
            ServerInfo server = Migrations.bringUpToDate(pool, settings, target.url(), mayMake);
            return new Database(embedded, pool, server, target);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /// What is known about the server.
    public ServerInfo server() {
        return server;
    }

    /// Runs `work` with a connection in autocommit: each statement sees the newest state and ends
    /// after the settings' time limit.
    ///
    /// @throws CancelledException where `token` was cancelled
    /// @throws DatabaseException where the server could not
    public <T> T read(CancelToken token, SqlWork<T> work) {
        return run(token, handle -> work.run(handle));
    }

    /// Runs `work` in one transaction that sees one snapshot and changes nothing, without a time
    /// limit.
    ///
    /// @throws CancelledException where `token` was cancelled
    /// @throws DatabaseException where the server could not
    public <T> T snapshot(CancelToken token, SqlWork<T> work) {
        return limitedSnapshot(token, UNLIMITED, work);
    }

    /// Runs `work` in one transaction that sees one snapshot and changes nothing; each statement
    /// ends after the settings' time limit.
    ///
    /// @throws CancelledException where `token` was cancelled
    /// @throws DatabaseException where the server could not
    public <T> T limitedSnapshot(CancelToken token, SqlWork<T> work) {
        return limitedSnapshot(token, "", work);
    }

    /// As the other, with settings of this transaction's own.
    ///
    /// @param settings statements `SET LOCAL …`, a semicolon between them
    public <T> T limitedSnapshot(CancelToken token, String settings, SqlWork<T> work) {
        return run(
                token,
                handle ->
                        handle.inTransaction(
                                inside -> {
                                    // One way to the server for all, together with its BEGIN.
                                    inside.execute(SNAPSHOT + settings);
                                    return work.run(inside);
                                }));
    }

    /// As the other, for work that begins with a question: its answer comes with the transaction's
    /// beginning, which saves a way to the server.
    ///
    /// @param question a query of one row, without parameters
    public <A, T> T limitedSnapshot(
            CancelToken token, String question, FirstRow<A> answer, BegunWork<A, T> work) {
        return run(
                token,
                handle ->
                        handle.inTransaction(
                                inside ->
                                        work.run(inside, answer.of(inside, SNAPSHOT + question))));
    }

    /// Runs `work` in one transaction, without a time limit.
    ///
    /// @throws DatabaseException where the server could not
    public <T> T write(SqlWork<T> work) {
        return run(
                new CancelToken(),
                handle ->
                        handle.inTransaction(
                                inside -> {
                                    inside.execute(UNLIMITED);
                                    return work.run(inside);
                                }));
    }

    private <T> T run(CancelToken token, SqlWork<T> work) {
        token.throwIfCancelled();
        try (Handle handle = jdbi.open();
                ServerCancel _ = new ServerCancel(timer, pool, handle.getConnection(), token)) {
            return work.run(handle);
        } catch (CancelledException | DatabaseException e) {
            throw e;
        } catch (RuntimeException e) {
            if (token.isCancelled()) {
                throw new CancelledException();
            }
            throw SqlErrors.sqlTrouble(e);
        }
    }

    /// Keeps some connections open and ready from now on, for somebody who asks several things at
    /// once and does not want to wait. Takes some time: it opens them.
    ///
    /// @param statement what each does before it is used, so that its server process knows the
    ///     tables
    /// @throws DatabaseException where the server could not
    public void keepReady(String statement) {
        try {
            Connecting.keepReady(pool, READY, statement);
        } catch (SQLException e) {
            throw SqlErrors.translate(e);
        }
    }

    /// Asks the server for a sign of life, and reaches for it again where it gave none. Takes some
    /// seconds where nobody answers.
    ///
    /// @return whether the way had been lost since the last time and is there again
    /// @throws DatabaseException where it is lost
    public boolean beat() {
        return pulse.beat();
    }

    /// Ends every connection, and the embedded server where nobody else uses it.
    @Override
    public void close() {
        timer.shutdownNow();
        pulse.close();
        pool.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    /// Something to do with a connection and what was asked before.
    @FunctionalInterface
    public interface BegunWork<A, T> {
        /// Does it.
        T run(Handle handle, A answer);
    }

    /// Something to do with a connection.
    @FunctionalInterface
    public interface SqlWork<T> {
        /// Does it.
        T run(Handle handle);
    }
}

package org.eventexplorer.database;

import org.eventexplorer.database.ConnectionSettings.Remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// One PostgreSQL for a whole run of tests: the embedded one in a temporary folder, or the one that
/// the system property `test.server.url` names. Every test class gets a database of its own, cloned
/// from a migrated template. Closed by JUnit at the end of the run.
public final class TestServer implements AutoCloseable {
    private final EmbeddedOrGiven server;
    private final String run = "ee_" + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger count = new AtomicInteger();

    private TestServer(EmbeddedOrGiven server) {
        this.server = server;
    }

    static TestServer start() {
        TestServer started = new TestServer(EmbeddedOrGiven.start());
        started.execute("CREATE DATABASE " + started.run + "_template TEMPLATE template0");
        Database.open(started.settings(started.run + "_template"), Path.of("unused")).close();
        return started;
    }

    /// The settings of a new, empty, migrated store in a database of its own.
    public ConnectionSettings newStore() {
        String name = run + "_" + count.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + run + "_template");
        return settings(name);
    }

    /// The settings of a new database without a store.
    public ConnectionSettings newDatabase() {
        String name = run + "_" + count.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE template0");
        return settings(name);
    }

    private ConnectionSettings settings(String database) {
        return new ConnectionSettings(
                new Remote(server.url(database), null, null),
                ConnectionSettings.DEFAULT_SCHEMA,
                Duration.ofSeconds(60));
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server.url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        for (int i = 1; i <= count.get(); i++) {
            execute("DROP DATABASE IF EXISTS " + run + "_" + i + " WITH (FORCE)");
        }
        execute("DROP DATABASE IF EXISTS " + run + "_template WITH (FORCE)");
        server.close();
    }

    private sealed interface EmbeddedOrGiven {
        static EmbeddedOrGiven start() {
            String given = System.getProperty("test.server.url", "");
            if (!given.isBlank()) {
                return new Given(given);
            }
            try {
                Path home = Files.createTempDirectory("event-explorer-test-");
                return new Own(EmbeddedPostgres.open(home), home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String url(String database);

        void close();
    }

    private record Own(EmbeddedPostgres server, Path home) implements EmbeddedOrGiven {
        @Override
        public String url(String database) {
            return server.url().replaceFirst("/postgres$", "/" + database)
                    + "?user="
                    + EmbeddedPostgres.USER
                    + "&password="
                    + server.login().password();
        }

        @Override
        public void close() {
            server.close();
            try {
                Access.deleteTree(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Given(String base) implements EmbeddedOrGiven {
        @Override
        public String url(String database) {
            return base.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
        }

        @Override
        public void close() {}
    }
}

package org.eventexplorer.bench.site;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.database.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// A PostgreSQL of the benchmark's own, started as the product starts it: every commit is on disk
/// before it is acknowledged.
final class Server implements AutoCloseable {
    private final Path home;
    private final Database starting;

    private Server(Path home, Database starting) {
        this.home = home;
        this.starting = starting;
    }

    /// Starts it in `home`, which is made where it is not there yet.
    static Server start(Path home) throws IOException {
        Files.createDirectories(home);
        return new Server(home, Database.open(ConnectionSettings.local(), home));
    }

    /// The way to a store in one of its databases.
    ConnectionSettings settings(String database) {
        return new ConnectionSettings(
                new Remote(url(database), starting.server().user(), password()),
                ConnectionSettings.DEFAULT_SCHEMA,
                Duration.ZERO);
    }

    /// A connection of the driver's, with nothing of the product's round it.
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), starting.server().user(), password());
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url(String database) {
        return "jdbc:" + starting.server().address().replaceFirst("/[^/]*$", "/" + database);
    }

    private String password() {
        try {
            return Files.readString(home.resolve("postgres/password")).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        starting.close();
    }
}

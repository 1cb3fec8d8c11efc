package org.eventexplorer.database;

import org.eventexplorer.database.ConnectionSettings.Remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/// A PostgreSQL that a test may stop and start again on the same port.
public final class RestartableServer implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final ServerFolder folder;
    private final int port;

    private RestartableServer(Path home) throws IOException {
        server = EmbeddedPostgres.open(home);
        folder = ServerFolder.in(home);
        port = Integer.parseInt(server.url().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    /// Starts one in `home`.
    public static RestartableServer in(Path home) {
        try {
            return new RestartableServer(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The way to a store there, as to any other server.
    public ConnectionSettings settings() {
        return new ConnectionSettings(
                new Remote(server.url(), EmbeddedPostgres.USER, server.login().password()),
                ConnectionSettings.DEFAULT_SCHEMA,
                Duration.ofSeconds(30));
    }

    /// Breaks every connection.
    public void stop() {
        try {
            folder.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts it where it was.
    public void startAgain() {
        try {
            folder.startAgain(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        startAgain();
        server.close();
    }
}

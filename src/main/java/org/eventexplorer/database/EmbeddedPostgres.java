package org.eventexplorer.database;

import org.eventexplorer.database.DatabaseException.Kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A PostgreSQL of this user's own, kept in one folder: unpacked and initialised once, started on
/// demand or joined where another process has started it, stopped by the last who uses it. It
/// listens on loopback alone, wants a generated password, and syncs every commit to disk.
///
/// Two files order the processes: who holds `start.lock` may start or stop the server; everyone who
/// uses it holds a shared lock on `users.lock`. Both go with a killed process, so nothing is left
/// to clean up by hand.
final class EmbeddedPostgres implements AutoCloseable {
    static final String USER = "explorer";

    private final ServerFolder folder;
    private final FileChannel users;
    private final int port;

    private EmbeddedPostgres(ServerFolder folder, FileChannel users, int port) {
        this.folder = folder;
        this.users = users;
        this.port = port;
    }

    /// Starts or joins the server in `home`.
    ///
    /// @throws DatabaseException saying why it does not start, with the end of its log
    static EmbeddedPostgres open(Path home) {
        try {
            ServerFolder folder = ServerFolder.in(home);
            try (FileChannel starting = lockFile(folder.root().resolve("start.lock"))) {
                FileLock turn = starting.lock();
                try {
                    return join(folder, folder.startOrJoin());
                } finally {
                    turn.release();
                }
            }
        } catch (OverlappingFileLockException e) {
            throw new DatabaseException(
                    Kind.OTHER,
                    null,
                    "this process is just starting the embedded PostgreSQL in " + home,
                    e);
        } catch (IOException e) {
            throw new DatabaseException(
                    Kind.OTHER,
                    null,
                    "the embedded PostgreSQL does not start: " + FileTrouble.said(e),
                    e);
        }
    }

    private static EmbeddedPostgres join(ServerFolder folder, int port) throws IOException {
        FileChannel users = lockFile(folder.root().resolve("users.lock"));
        try {
            users.lock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException e) {
            users.close();
            throw new IOException("this process uses it already, in " + folder.root(), e);
        }
        return new EmbeddedPostgres(folder, users, port);
    }

    private static FileChannel lockFile(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /// Where it listens, for the JDBC driver.
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /// Starts the server again where it is gone, such as killed: where it was, so that whoever knew
    /// the way finds it.
    ///
    /// @throws DatabaseException saying why it does not start
    void startAgain() {
        try (FileChannel starting = lockFile(folder.root().resolve("start.lock"));
                FileLock turn = starting.lock()) {
            if (turn.isValid()) {
                folder.startAgain(port);
            }
        } catch (OverlappingFileLockException | IOException e) {
            throw new DatabaseException(
                    Kind.UNREACHABLE,
                    null,
                    "the embedded PostgreSQL is gone and does not start: " + e.getMessage(),
                    e);
        }
    }

    /// How it knows [#USER].
    EmbeddedLogin login() {
        try {
            return folder.login();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the embedded server's password", e);
        }
    }

    /// Stops the server unless another process uses it.
    @Override
    public void close() {
        if (!users.isOpen()) {
            return;
        }
        try (FileChannel starting = lockFile(folder.root().resolve("start.lock"));
                FileLock turn = starting.lock()) {
            users.close();
            try (FileChannel others = lockFile(folder.root().resolve("users.lock"))) {
                FileLock alone = others.tryLock();
                if (alone != null && turn.isValid()) {
                    folder.stop();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL could not be stopped", e);
        }
    }
}

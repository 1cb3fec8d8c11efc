package org.eventexplorer.bench.site;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Where a run measures: a folder with a server in it, both gone when it is closed. Of two runs in
/// one folder the second is refused.
public final class Site implements AutoCloseable {
    // Both sides of a line, and the write-ahead log beside them.
    private static final long BYTES_AN_EVENT = 6_000;
    private static final long BYTES_OF_SERVER = 3L << 30;

    private static final String SERVER = "server";
    private static final String PROGRAM = "program";

    private final Path work;
    private final Options options;
    private final FileChannel lock;
    private final Server server;
    private volatile @Nullable Filled filled;
    private @Nullable Server served;
    private final Children children = new Children();
    private final AtomicInteger grounds = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    private Site(Path work, Options options, FileChannel lock, Server server) {
        this.work = work;
        this.options = options;
        this.lock = lock;
        this.server = server;
    }

    /// Makes a site below `folder`, after whatever a killed run left there is removed.
    ///
    /// @throws IOException saying why not: another run is there, or there is no room
    public static Site open(Path folder, Options options) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock = lock(folder);
        try {
            Path work = folder.resolve("work");
            removeLeftovers(work);
            checkRoom(folder, options);
            return new Site(work, options, lock, start(work.resolve(SERVER)));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    // Where it was interrupted it may run all the same.
    private static Server start(Path home) throws IOException {
        try {
            return Server.start(home);
        } catch (IOException | RuntimeException e) {
            Steps steps = new Steps();
            steps.run(() -> stop(home));
            steps.tellBeside(e);
            throw e;
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel lock =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        boolean isFree;
        try {
            isFree = lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            isFree = false;
        }
        if (!isFree) {
            lock.close();
            throw new IOException("another benchmark runs in " + folder + "; wait for its end");
        }
        return lock;
    }

    // A killed run's server still runs: who joins it and leaves it stops it.
    private static void removeLeftovers(Path work) throws IOException {
        stop(work.resolve(SERVER));
        stop(work.resolve(PROGRAM));
        Trees.delete(work);
    }

    private static void stop(Path home) throws IOException {
        if (!isRunning(home)) {
            return;
        }
        String message = "a server still runs in " + home + "; end who uses it and remove it";
        try {
            Database.open(ConnectionSettings.local(), home).close();
        } catch (DatabaseException e) {
            throw new IOException(message, e);
        }
        if (isRunning(home)) {
            throw new IOException(message);
        }
    }

    private static boolean isRunning(Path home) {
        return Files.exists(processFile(home));
    }

    private static Path processFile(Path home) {
        return home.resolve("postgres/data/postmaster.pid");
    }

    private static void checkRoom(Path folder, Options options) throws IOException {
        long needed = BYTES_OF_SERVER + options.events() * BYTES_AN_EVENT;
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new IOException(
                    "%,d events need about %,d MB in %s, and %,d MB are free; give fewer by"
                                    .formatted(options.events(), needed >> 20, folder, free >> 20)
                            + " -Dbench.events");
        }
    }

    /// What the caller chose.
    public Options options() {
        return options;
    }

    /// A connection of the driver's own to the server; whoever calls closes it.
    public Connection connect() throws SQLException {
        return server.connect("postgres");
    }

    /// Says what the server and this program use; whoever calls closes it.
    public Meter meter() throws IOException, SQLException {
        Path file = processFile(work.resolve(SERVER));
        long process = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        ProcessHandle handle =
                ProcessHandle.of(process)
                        .orElseThrow(
                                () -> new IOException("no process " + process + " as in " + file));
        return new Meter(handle, connect());
    }

    /// A folder for files, gone with the site.
    public Path files() throws IOException {
        return Files.createDirectories(work.resolve("files"));
    }

    /// Where the build packages the program: beside the benchmark's folder.
    public Path packaged() {
        return work.resolve("../../event-explorer").normalize();
    }

    /// The folder that a packaged program keeps its server, log and settings in.
    public Path home() {
        return work.resolve(PROGRAM);
    }

    /// Whether a server runs in [#home], whoever started it.
    public boolean isServed() {
        return isRunning(home());
    }

    /// Starts processes and ends them.
    public Children children() {
        return children;
    }

    /// Starts the server of [#home], and keeps it running until [#rest] or the end.
    public synchronized void serve() throws IOException {
        if (isClosed()) {
            throw new IOException("the benchmark ends");
        }
        served = Server.start(home());
    }

    /// Stops the server of [#home] where it was started here.
    public synchronized void rest() {
        Server running = served;
        if (running != null) {
            served = null;
            running.close();
        }
    }

    /// A database with an empty store.
    public Ground ground() throws SQLException {
        return Ground.make(server, "bench_" + grounds.incrementAndGet());
    }

    /// The store that reading lines share, filled when the first of them asks.
    public Filled filled() throws Exception {
        Filled known = filled;
        if (known == null) {
            known = Filled.make(ground(), options);
            filled = known;
        }
        return known;
    }

    /// Whether the end has begun.
    public boolean isClosed() {
        return closed.get();
    }

    /// Ends what runs and removes what there is; whoever comes second waits for whoever came first.
    ///
    /// @throws IOException saying what could not be ended
    @Override
    public void close() throws IOException {
        if (closed.getAndSet(true)) {
            awaitEnd();
            return;
        }
        try (lock) {
            Steps steps = new Steps();
            Filled known = filled;
            if (known != null) {
                steps.run(known.database()::close);
            }
            steps.run(children::endAll);
            steps.run(this::rest);
            steps.run(() -> stop(home()));
            steps.run(server::close);
            steps.run(() -> stop(work.resolve(SERVER)));
            steps.run(this::removeWork);
            steps.check();
        } finally {
            ended.countDown();
        }
    }

    private void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Not under a server that still runs: the next run stops it.
    private void removeWork() throws IOException {
        if (!isServed() && !isRunning(work.resolve(SERVER))) {
            Trees.delete(work);
        }
    }
}

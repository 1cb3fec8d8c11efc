package org.eventexplorer.app;

import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.shell.Session;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// What a window needs and what needs no window: the store that it begins with, and the settings.
/// Both come while the toolkit starts, which takes as long and leaves a core idle. Thread-safe.
final class Beginning implements AutoCloseable {
    private static final Executor BESIDE = task -> Thread.ofVirtual().name("beginning").start(task);

    private final EarlySession session;
    private final CompletableFuture<SettingsFile.Read> settings;

    private Beginning(EarlySession session, CompletableFuture<SettingsFile.Read> settings) {
        this.session = session;
        this.settings = settings;
    }

    static Beginning of(AppPaths paths) {
        Connection local = Connection.local();
        SettingsFile file = new SettingsFile(paths.settings());
        return new Beginning(
                EarlySession.of(local, () -> Session.open(local, paths.home())),
                CompletableFuture.supplyAsync(file::read, BESIDE));
    }

    /// The store, if `wanted` is the one that a window begins with; see [EarlySession#take].
    Optional<Session> session(Connection wanted) {
        return session.take(wanted);
    }

    /// The settings that were remembered.
    SettingsFile.Read settings() {
        return settings.join();
    }

    /// Closes the store if nobody took it.
    @Override
    public void close() {
        session.close();
    }
}

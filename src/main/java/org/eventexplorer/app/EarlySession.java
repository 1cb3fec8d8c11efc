package org.eventexplorer.app;

import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.shell.Session;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The store that a window begins with, opened while the window is built: on two cores
/// each takes as long as the other. It is taken once. Thread-safe.
final class EarlySession implements AutoCloseable {
    private final Connection connection;
    private final AtomicReference<Optional<CompletableFuture<Session>>> opening;

    private EarlySession(Connection connection, CompletableFuture<Session> opening) {
        this.connection = connection;
        this.opening = new AtomicReference<>(Optional.of(opening));
    }

    /// Begins to open it.
    static EarlySession of(Connection connection, Supplier<Session> open) {
        CompletableFuture<Session> session = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("early-session")
                .start(
                        () -> {
                            try {
                                session.complete(open.get());
                            } catch (RuntimeException | Error e) {
                                session.completeExceptionally(e);
                            }
                        });
        return new EarlySession(connection, session);
    }

    /// Waits for the session if `wanted` is the connection that it is opened for and nobody has
    /// taken it; else nothing. Who takes it closes it.
    ///
    /// @throws org.eventexplorer.database.DatabaseException where it could not be opened; it can
    ///     be opened anew then
    Optional<Session> take(Connection wanted) {
        if (!wanted.equals(connection)) {
            return Optional.empty();
        }
        try {
            return opening.getAndSet(Optional.empty()).map(CompletableFuture::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /// Closes it as soon as it is open, if nobody took it.
    @Override
    public void close() {
        opening.getAndSet(Optional.empty())
                .ifPresent(
                        session ->
                                session.handle((opened, failure) -> Optional.ofNullable(opened))
                                        .join()
                                        .ifPresent(Session::close));
    }
}

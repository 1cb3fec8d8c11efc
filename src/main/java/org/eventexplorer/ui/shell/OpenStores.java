package org.eventexplorer.ui.shell;

import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Opens stores and knows which are open, so that none outlives the program. Thread-safe.
public final class OpenStores implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Session> sessions = new ArrayList<>();
    private final Function<Connection, Session> opening;
    private boolean closed;

    /// @param opening opens one
    public OpenStores(Function<Connection, Session> opening) {
        this.opening = opening;
    }

    /// Opens a store; not while another is being opened.
    ///
    /// @throws CancelledException where `token` was cancelled or everything was closed
    Session open(Connection connection, CancelToken token) {
        lock.lock();
        try {
            token.throwIfCancelled();
            if (closed) {
                throw new CancelledException();
            }
            Session session = opening.apply(connection);
            sessions.add(session);
            if (token.isCancelled()) {
                close(session);
                throw new CancelledException();
            }
            return session;
        } finally {
            lock.unlock();
        }
    }

    /// Closes one store.
    void close(Session session) {
        lock.lock();
        try {
            if (sessions.remove(session)) {
                session.close();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Closes all, also one that is being opened as soon as it is open. Nothing opens afterwards.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            List.copyOf(sessions).forEach(this::close);
        } finally {
            lock.unlock();
        }
    }
}

package org.eventexplorer.ui.shell;

import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Opens stores and knows which are open, so that none outlives the program. A store stays open
/// while the window or any work uses it, so that work goes on when the window turns to another
/// store, and finds the same one when it turns back. Thread-safe.
public final class OpenStores implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Session, Use> uses = new ConcurrentHashMap<>();
    private final Function<Connection, Session> opening;
    private boolean closed;

    /// @param wanted what was asked for; the session's own may have a password
    private record Use(Connection wanted, AtomicInteger users) {
        boolean begin() {
            return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
        }

        boolean end() {
            return users.decrementAndGet() == 0;
        }
    }

    /// @param opening opens one
    public OpenStores(Function<Connection, Session> opening) {
        this.opening = opening;
    }

    /// Opens a store, or gives the one that is open; not while another is being opened. Whoever
    /// asked closes it.
    ///
    /// @throws CancelledException where `token` was cancelled or everything was closed
    Session open(Connection connection, CancelToken token) {
        lock.lock();
        try {
            token.throwIfCancelled();
            if (closed) {
                throw new CancelledException();
            }
            Session session = openOne(connection).orElseGet(() -> openAnew(connection));
            if (token.isCancelled()) {
                close(session);
                throw new CancelledException();
            }
            return session;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Session> openOne(Connection connection) {
        return uses.entrySet().stream()
                .filter(entry -> entry.getValue().wanted().equals(connection))
                .filter(entry -> entry.getValue().begin())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Session openAnew(Connection connection) {
        Session session = opening.apply(connection);
        uses.put(session, new Use(connection, new AtomicInteger(1)));
        return session;
    }

    /// Keeps an open store open for one more user, who closes it too. Never waits.
    void hold(Session session) {
        Use use = uses.get(session);
        if (use != null) {
            use.begin();
        }
    }

    /// Ends one use of a store; the last closes it.
    void close(Session session) {
        Use use = uses.get(session);
        if (use != null && use.end()) {
            end(session);
        }
    }

    private void end(Session session) {
        lock.lock();
        try {
            if (uses.remove(session) != null) {
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
            List.copyOf(uses.keySet()).forEach(this::end);
        } finally {
            lock.unlock();
        }
    }
}

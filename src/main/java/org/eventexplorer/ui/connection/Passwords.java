package org.eventexplorer.ui.connection;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.keyring.Keyring;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The passwords of connections: in memory until the program ends, and in the operating system's
/// keyring where a person wants that and there is one. Thread-safe; a keyring may make callers
// wait.
public final class Passwords {
    private final Keyring keyring;
    private final Map<String, String> typed = new ConcurrentHashMap<>();

    /// @param keyring keeps them beyond this run
    public Passwords(Keyring keyring) {
        this.keyring = keyring;
    }

    /// Whether they can be kept beyond this run.
    public boolean canBeKept() {
        return keyring.isThere();
    }

    /// The keyring that they are kept in, which holds other secrets too.
    public Keyring keyring() {
        return keyring;
    }

    /// The password of the connection with that id; null where it is not known here.
    @Nullable String of(String id) {
        if (id.isEmpty()) {
            return null;
        }
        String known = typed.get(id);
        return known != null ? known : keyring.read(id).orElse(null);
    }

    /// Knows it for this run, and beyond where `isKept`.
    ///
    /// @return whether it is where it should be
    public boolean put(String id, String password, boolean isKept) {
        typed.put(id, password);
        return !isKept || keyring.write(id, password);
    }

    void forget(String id) {
        typed.remove(id);
        keyring.delete(id);
    }

    /// `connection` with its password, where one is known here.
    public Connection complete(Connection connection) {
        if (!(connection.settings().target() instanceof Remote remote)
                || remote.password() != null) {
            return connection;
        }
        ConnectionSettings settings = connection.settings();
        return new Connection(
                connection.id(),
                connection.name(),
                connection.environment(),
                new ConnectionSettings(
                        new Remote(remote.url(), remote.user(), of(connection.id())),
                        settings.schema(),
                        settings.statementTimeout(),
                        settings.isReadOnly()));
    }
}

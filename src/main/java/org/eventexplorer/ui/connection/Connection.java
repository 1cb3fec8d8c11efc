package org.eventexplorer.ui.connection;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.ui.fx.Messages;

/// A store that can be opened.
///
/// @param id under which its password is known; empty: nothing is remembered of it
/// @param name what a person calls it
/// @param environment what it is used for
/// @param settings how to reach it
public record Connection(
        String id, String name, Environment environment, ConnectionSettings settings) {
    /// A store of which nothing is remembered.
    public Connection(String name, Environment environment, ConnectionSettings settings) {
        this("", name, environment, settings);
    }

    /// The embedded server of this user, always there.
    public static Connection local() {
        return new Connection(
                Messages.of(Connection.class).text("local"),
                Environment.DEVELOPMENT,
                ConnectionSettings.local());
    }

    /// Whether it is the embedded server.
    public boolean isLocal() {
        return settings.target() instanceof ConnectionSettings.Local;
    }

    /// Whether nothing may be written through it.
    public boolean isReadOnly() {
        return settings.isReadOnly();
    }
}

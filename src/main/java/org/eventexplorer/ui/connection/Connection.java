package org.eventexplorer.ui.connection;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.ui.fx.Messages;

/// A store that can be opened.
///
/// @param name what a person calls it
/// @param environment what it is used for
/// @param settings how to reach it
public record Connection(String name, Environment environment, ConnectionSettings settings) {
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
}

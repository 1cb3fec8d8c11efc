package org.eventexplorer.ui.connection;

import org.jspecify.annotations.Nullable;

/// A row of the list.
///
/// @param saved what a person keeps; null: the embedded server, which is always there
record ConnectionRow(Connection connection, @Nullable SavedConnection saved) {
    static ConnectionRow of(SavedConnection saved) {
        return new ConnectionRow(saved.connection(), saved);
    }

    static ConnectionRow local() {
        return new ConnectionRow(Connection.local(), null);
    }

    /// Where it is, in a few words; `otherwise` for the embedded server.
    String place(String otherwise) {
        return saved == null ? otherwise : saved.place().text();
    }

    String user() {
        return saved == null ? "" : saved.place().user();
    }

    String tls() {
        return saved == null ? "" : saved.tls().mode().word();
    }
}

package org.eventexplorer.ui.shell;

import org.eventexplorer.database.ServerInfo;
import org.eventexplorer.ui.fx.Messages;

/// A server in words.
final class ServerWords {
    private ServerWords() {}

    /// Such as `PostgreSQL 18.6 · schema event_store, version 1`.
    static String line(ServerInfo server) {
        return Messages.of(ServerWords.class)
                .text("server.line", server.version(), server.schema(), server.schemaVersion());
    }
}

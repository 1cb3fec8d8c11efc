package org.eventexplorer.ui.shell;

import org.eventexplorer.database.Database;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventStream;
import org.eventexplorer.query.Follow;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.ui.connection.Connection;

import java.nio.file.Path;

/// A store that is open, and what is done with it.
///
/// @param connection which one it is
public record Session(
        Connection connection,
        Database database,
        EventStore store,
        EventQueries queries,
        EventStream stream,
        Follow follow)
        implements AutoCloseable {
    /// Opens a store.
    ///
    /// @param home the folder of the embedded server
    /// @throws org.eventexplorer.database.DatabaseException saying why not
    public static Session open(Connection connection, Path home) {
        Database database = Database.open(connection.settings(), home);
        return new Session(
                connection,
                database,
                new EventStore(database),
                new EventQueries(database),
                new EventStream(database),
                new Follow(database));
    }

    /// Closes the store.
    @Override
    public void close() {
        database.close();
    }
}

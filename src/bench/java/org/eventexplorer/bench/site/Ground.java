package org.eventexplorer.bench.site;

import org.eventexplorer.database.Database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A database of a line's own with an empty store in it, gone when it is closed.
public final class Ground implements AutoCloseable {
    // What the product's own connections have set too.
    private static final String AS_OURS =
            "SET search_path = event_store, pg_catalog, pg_temp; SET jit = off";

    private final Server server;
    private final String name;
    private final Database store;

    private Ground(Server server, String name, Database store) {
        this.server = server;
        this.name = name;
        this.store = store;
    }

    static Ground make(Server server, String name) throws SQLException {
        server.execute("CREATE DATABASE " + name + " TEMPLATE template0");
        return new Ground(
                server, name, Database.open(server.settings(name), Path.of("not needed")));
    }

    /// The product's way in.
    public Database store() {
        return store;
    }

    /// A connection of the driver's own; whoever calls closes it.
    public Connection connect() throws SQLException {
        Connection connection = server.connect(name);
        execute(connection, AS_OURS);
        return connection;
    }

    /// Runs a statement on a connection of its own.
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        store.close();
        server.execute("DROP DATABASE " + name + " WITH (FORCE)");
    }
}

package org.eventexplorer.database;

import com.zaxxer.hikari.HikariDataSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// A server and a schema in it as they are found, before anything is changed.
///
/// @param server what it is
/// @param version the newest migration of the store in the schema; 0: there is no store
/// @param hasSchema whether the schema is there
/// @param hasTables whether there is anything in it
/// @param mayMigrate whether this role may make or change the store
record SchemaState(
        Server server, int version, boolean hasSchema, boolean hasTables, boolean mayMigrate) {
    private static final String SERVER =
            """
            SELECT current_setting('server_version_num')::int AS number,
                   current_setting('server_version') AS version,
                   current_user AS role,
                   current_database() AS database,
                   EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = ?) AS has_schema,
                   EXISTS (SELECT 1
                             FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                            WHERE n.nspname = ?) AS has_tables,
                   EXISTS (SELECT 1
                             FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                            WHERE n.nspname = ? AND c.relname = 'schema_history') AS has_history,
                   coalesce((SELECT pg_has_role(nspowner, 'USAGE')
                               FROM pg_namespace WHERE nspname = ?),
                            has_database_privilege(current_database(), 'CREATE')) AS may
            """;

    /// A server.
    record Server(String version, int number, String database, String role) {}

    static SchemaState look(HikariDataSource pool, String schema) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return look(connection, schema);
        }
    }

    static SchemaState look(Connection connection, String schema) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SERVER)) {
            for (int i = 1; i <= 4; i++) {
                statement.setString(i, schema);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Server server =
                        new Server(
                                row.getString("version"),
                                row.getInt("number"),
                                row.getString("database"),
                                row.getString("role"));
                return new SchemaState(
                        server,
                        row.getBoolean("has_history") ? version(connection, schema) : 0,
                        row.getBoolean("has_schema"),
                        // A history alone is a store that another process is just making.
                        row.getBoolean("has_tables") && !row.getBoolean("has_history"),
                        row.getBoolean("may"));
            }
        }
    }

    private static int version(Connection connection, String schema) throws SQLException {
        String sql =
                "SELECT coalesce(max(version::int), 0) FROM "
                        + schema
                        + ".schema_history WHERE success AND version IS NOT NULL";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}

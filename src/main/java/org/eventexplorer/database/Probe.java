package org.eventexplorer.database;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// What a server says of itself to a role that looks and changes nothing.
///
/// @param server the server, and the store's version there; 0: there is none yet
/// @param needed the version that this program brings
/// @param encryption how the way is encrypted, such as `TLSv1.3, TLS_AES_256_GCM_SHA384`; null: not
///     at all
/// @param rights what the role may do with the store
/// @param isFromPgpass whether the password stood in `~/.pgpass`
public record Probe(
        ServerInfo server,
        int needed,
        @Nullable String encryption,
        Rights rights,
        boolean isFromPgpass) {
    private static final String FACTS =
            """
            SELECT (SELECT version || ', ' || cipher FROM pg_stat_ssl
                     WHERE pid = pg_backend_pid() AND ssl) AS encryption,
                   coalesce((SELECT has_table_privilege(c.oid, 'SELECT')
                               FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
                              WHERE n.nspname = ? AND c.relname = 'events'
                                AND has_schema_privilege(n.oid, 'USAGE')), false) AS reads,
                   coalesce((SELECT bool_or(has_function_privilege(p.oid, 'EXECUTE'))
                               FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
                              WHERE n.nspname = ? AND p.proname = 'append_events'
                                AND has_schema_privilege(n.oid, 'USAGE')), false) AS appends
            """;

    /// What a role may do.
    ///
    /// @param reads whether it may read events
    /// @param appends whether it may append events
    /// @param migrates whether it may make the schema, or bring it up to date
    public record Rights(boolean reads, boolean appends, boolean migrates) {}

    /// Looks at the server of `target` by a connection of its own.
    ///
    /// @param schema the schema that should hold the store
    /// @throws DatabaseException saying why there is no way to it
    public static Probe of(ConnectionSettings.Remote target, String schema) {
        try (Connection connection = Connecting.single(target)) {
            SchemaState state = SchemaState.look(connection, schema);
            try (PreparedStatement facts = connection.prepareStatement(FACTS)) {
                facts.setString(1, schema);
                facts.setString(2, schema);
                try (ResultSet row = facts.executeQuery()) {
                    row.next();
                    return new Probe(
                            new ServerInfo(
                                    state.server().version(),
                                    state.server().number(),
                                    schema,
                                    state.version(),
                                    Migrations.address(target.url()),
                                    state.server().role()),
                            Migrations.NEWEST,
                            row.getString("encryption"),
                            new Rights(
                                    row.getBoolean("reads"),
                                    row.getBoolean("appends"),
                                    state.mayMigrate()),
                            Connecting.isInPgpass(target));
                }
            }
        } catch (SQLException e) {
            throw SqlErrors.translate(e);
        }
    }

    /// Whether the server is one that the program can use.
    public boolean isNewEnough() {
        return server.versionNumber() >= Migrations.OLDEST_SERVER;
    }
}

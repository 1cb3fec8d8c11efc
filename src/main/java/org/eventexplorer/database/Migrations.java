package org.eventexplorer.database;

import com.zaxxer.hikari.HikariDataSource;

import org.eventexplorer.database.DatabaseException.Kind;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/// Brings the schema of a store up to this program's version, or says why it cannot.
final class Migrations {
    /// The number of the newest migration that this program brings.
    static final int NEWEST = 2;

    static final int OLDEST_SERVER = 140_000;
    private static final String HISTORY = "schema_history";

    private static final String SERVER =
            """
            SELECT current_setting('server_version_num')::int AS number,
                   current_setting('server_version') AS version,
                   current_user AS role,
                   current_database() AS database,
                   EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = ?) AS has_schema,
                   EXISTS (SELECT 1
                             FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                            WHERE n.nspname = ? AND c.relname = 'schema_history') AS has_history,
                   coalesce((SELECT pg_has_role(nspowner, 'USAGE')
                               FROM pg_namespace WHERE nspname = ?),
                            has_database_privilege(current_database(), 'CREATE')) AS may
            """;

    private Migrations() {}

    /// @throws DatabaseException where the server is too old, the schema newer than the
    ///     program, or the role may not migrate though that is needed
    static ServerInfo bringUpToDate(
            HikariDataSource pool, ConnectionSettings settings, ConnectionSettings.Remote target) {
        try {
            State state = look(pool, settings.schema());
            checkServer(state);
            if (state.schemaVersion() > NEWEST) {
                throw new DatabaseException(
                        Kind.WRONG_SCHEMA,
                        null,
                        "the store in schema "
                                + settings.schema()
                                + " is of version "
                                + state.schemaVersion()
                                + ", newer than this program's "
                                + NEWEST
                                + "; use a newer Event Explorer. Nothing was changed",
                        null);
            }
            if (state.schemaVersion() < NEWEST) {
                if (settings.isReadOnly()) {
                    throw new DatabaseException(
                            Kind.WRONG_SCHEMA, null, leftAlone(settings.schema(), state), null);
                }
                migrate(pool, settings.schema(), state);
            }
            return new ServerInfo(
                    state.version(),
                    state.number(),
                    settings.schema(),
                    NEWEST,
                    address(target.url()),
                    state.role());
        } catch (SQLException e) {
            throw SqlErrors.translate(e);
        }
    }

    static String address(String url) {
        return url.replaceFirst("^jdbc:", "")
                .replaceFirst("\\?.*", "")
                .replaceFirst("//[^/@]*@", "//");
    }

    private static void checkServer(State state) {
        if (state.number() < OLDEST_SERVER) {
            throw new DatabaseException(
                    Kind.TOO_OLD,
                    null,
                    "the server is PostgreSQL "
                            + state.version()
                            + "; Event Explorer needs 14 or newer",
                    null);
        }
    }

    private static void migrate(HikariDataSource pool, String schema, State state) {
        if (!state.mayMigrate()) {
            throw new DatabaseException(Kind.NOT_ALLOWED, null, whoMay(schema, state), null);
        }
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:org/eventexplorer/database/migrations")
                    .schemas(schema)
                    .createSchemas(true)
                    .table(HISTORY)
                    .placeholders(Map.of("schema", schema))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw SqlErrors.translate(e);
        }
    }

    private static String leftAlone(String schema, State state) {
        return what(schema, state)
                + ", this program needs version "
                + NEWEST
                + ", and a read-only connection changes nothing; open the store once with a"
                + " connection that may write";
    }

    private static String what(String schema, State state) {
        return state.hasSchema()
                ? "the schema " + schema + " has version " + state.schemaVersion()
                : "there is no schema " + schema + " in database " + state.database();
    }

    private static String whoMay(String schema, State state) {
        String what = what(schema, state);
        String who =
                state.hasSchema()
                        ? "the schema's owner"
                        : "a role with CREATE on database " + state.database();
        return what
                + " and must be brought to version "
                + NEWEST
                + ", which the role "
                + state.role()
                + " may not do; run `event-explorer status` once as "
                + who
                + ". Nothing was changed";
    }

    private static State look(HikariDataSource pool, String schema) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return look(connection, schema);
        }
    }

    static State look(Connection connection, String schema) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SERVER)) {
            for (int i = 1; i <= 3; i++) {
                statement.setString(i, schema);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                int version = row.getBoolean("has_history") ? schemaVersion(connection, schema) : 0;
                return new State(
                        row.getInt("number"),
                        row.getString("version"),
                        row.getString("role"),
                        row.getString("database"),
                        version,
                        row.getBoolean("has_schema"),
                        row.getBoolean("may"));
            }
        }
    }

    private static int schemaVersion(Connection connection, String schema) throws SQLException {
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

    /// What is there before anything is changed.
    record State(
            int number,
            String version,
            String role,
            String database,
            int schemaVersion,
            boolean hasSchema,
            boolean mayMigrate) {}
}

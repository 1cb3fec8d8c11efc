package org.eventexplorer.database;

import com.zaxxer.hikari.HikariDataSource;

import org.eventexplorer.database.DatabaseException.Kind;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import java.sql.SQLException;
import java.util.Map;

/// Brings the schema of a store up to this program's version, or says why it cannot.
final class Migrations {
    /// The number of the newest migration that this program brings.
    static final int NEWEST = 11;

    static final int OLDEST_SERVER = 140_000;
    private static final String HISTORY = "schema_history";

    private Migrations() {}

    /// @param mayMake whether a store may be made where there is none
    /// @throws DatabaseException where the server is too old, the schema newer than the program,
    ///     there is no store and none may be made, or the role may not migrate though that is
    ///     needed
    static ServerInfo bringUpToDate(
            HikariDataSource pool, ConnectionSettings settings, String url, boolean mayMake) {
        try {
            SchemaState state = SchemaState.look(pool, settings.schema());
            check(state, settings, url, mayMake);
            if (state.version() < NEWEST) {
                if (settings.isReadOnly()) {
                    throw wrong(leftAlone(settings.schema(), state));
                }
                migrate(pool, settings.schema(), state);
            }
            return new ServerInfo(
                    state.server().version(),
                    state.server().number(),
                    settings.schema(),
                    NEWEST,
                    address(url),
                    state.server().role());
        } catch (SQLException e) {
            throw SqlErrors.translate(e);
        }
    }

    private static void check(
            SchemaState state, ConnectionSettings settings, String url, boolean mayMake) {
        if (state.server().number() < OLDEST_SERVER) {
            throw new DatabaseException(
                    Kind.TOO_OLD,
                    null,
                    "the server is PostgreSQL "
                            + state.server().version()
                            + "; Event Explorer needs 14 or newer",
                    null);
        }
        String schema = "schema " + settings.schema();
        if (state.version() > NEWEST) {
            throw wrong(
                    "the store in %s is of version %d, newer than this program's %d; use a newer"
                                    .formatted(schema, state.version(), NEWEST)
                            + " Event Explorer. Nothing was changed");
        }
        if (state.version() == 0 && !mayMake) {
            boolean isLocal = settings.target() instanceof ConnectionSettings.Local;
            throw wrong(
                    "there is no store in "
                            + schema
                            + " of "
                            + (isLocal ? "the local server" : address(url))
                            + "; `event-explorer import`, `append` or `sample` make one");
        }
        if (state.version() == 0 && state.hasTables()) {
            throw wrong(
                    schema
                            + " holds something else; name one for the store alone, which is made"
                            + " where it is not there. Nothing was changed");
        }
    }

    private static DatabaseException wrong(String message) {
        return new DatabaseException(Kind.WRONG_SCHEMA, null, message, null);
    }

    static String address(String url) {
        return url.replaceFirst("^jdbc:", "")
                .replaceFirst("\\?.*", "")
                .replaceFirst("//[^/@]*@", "//");
    }

    private static void migrate(HikariDataSource pool, String schema, SchemaState state) {
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
                    .callbacks(new Unhurried())
                    .lockRetryCount(-1) // another process may be at it for minutes
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            if (!SqlErrors.state(e).isEmpty()) {
                throw SqlErrors.translate(e);
            }
            throw new DatabaseException(
                    Kind.WRONG_SCHEMA,
                    null,
                    "the store in schema " + schema + " cannot be made: " + e.getMessage(),
                    e);
        }
    }

    private static String leftAlone(String schema, SchemaState state) {
        return what(schema, state)
                + ", this program needs version "
                + NEWEST
                + ", and a read-only connection changes nothing; open the store once with a"
                + " connection that may write";
    }

    private static String what(String schema, SchemaState state) {
        return state.hasSchema()
                ? "the schema " + schema + " has version " + state.version()
                : "there is no schema " + schema + " in database " + state.server().database();
    }

    private static String whoMay(String schema, SchemaState state) {
        String what = what(schema, state);
        String who =
                state.hasSchema()
                        ? "the schema's owner"
                        : "a role with CREATE on database " + state.server().database();
        return what
                + " and must be brought to version "
                + NEWEST
                + ", which the role "
                + state.server().role()
                + " may not do; open it once as "
                + who
                + ", in the window or by `event-explorer import`. Nothing was changed";
    }
}

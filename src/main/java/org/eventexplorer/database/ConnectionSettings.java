package org.eventexplorer.database;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.regex.Pattern;

/// Which store to open.
///
/// @param target the server
/// @param schema the schema in the database that holds the store
/// @param statementTimeout after which the server ends a query of a person's; zero: never
/// @param isReadOnly whether every session refuses to write, and nothing is migrated
public record ConnectionSettings(
        Target target, String schema, Duration statementTimeout, boolean isReadOnly) {
    /// The schema that a store has unless told otherwise.
    public static final String DEFAULT_SCHEMA = "event_store";

    /// A store that may be written.
    public ConnectionSettings(Target target, String schema, Duration statementTimeout) {
        this(target, schema, statementTimeout, false);
    }

    private static final Pattern SCHEMA_NAME = Pattern.compile("(?!pg_)[a-z_][a-z0-9_]{0,62}");

    /// Whether a schema for a store can be called so; those of the server itself cannot.
    public static boolean isSchemaName(String name) {
        return SCHEMA_NAME.matcher(name).matches() && !name.equals("information_schema");
    }

    /// The embedded server with the usual schema.
    public static ConnectionSettings local() {
        return new ConnectionSettings(new Local(), DEFAULT_SCHEMA, Duration.ofSeconds(30));
    }

    /// A server.
    public sealed interface Target {}

    /// The embedded server of this user.
    public record Local() implements Target {}

    /// A server elsewhere.
    ///
    /// @param url `jdbc:postgresql://…`
    /// @param user the role; null: the URL names it
    /// @param password its password; null: `~/.pgpass` or none
    public record Remote(String url, @Nullable String user, @Nullable String password)
            implements Target {
        /// Without the password.
        @Override
        public String toString() {
            return "Remote[" + url + ", " + user + "]";
        }
    }
}

package org.eventexplorer.cli.option;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;

/// Which store is meant: the embedded one unless told otherwise.
public final class ConnectionOptions {
    private static final String LOCAL = "local";

    private static final ConnectionSettings USUAL =
            new ConnectionSettings(
                    new ConnectionSettings.Local(),
                    ConnectionSettings.DEFAULT_SCHEMA,
                    Duration.ZERO);

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "jdbc:postgresql://host:port/database; 'local' is the embedded server. Default:"
                            + " EVENT_EXPLORER_URL, else local.")
    private @Nullable String url;

    @Option(
            names = "--user",
            paramLabel = "ROLE",
            description =
                    "Role to connect as, on a server of your own. Default:"
                            + " EVENT_EXPLORER_USER. Its password comes from"
                            + " PGPASSWORD, ~/.pgpass, or is asked for.")
    private @Nullable String user;

    @Option(
            names = "--schema",
            paramLabel = "S",
            description =
                    "Schema of the store. Default: EVENT_EXPLORER_SCHEMA, else event_store. import,"
                            + " append and sample make it where it is not there.")
    private @Nullable String schema;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /// Opens the store, and makes it where there is none; asks for the password where the server
    /// wants one, none is known and a person is there to ask.
    ///
    /// @throws DatabaseException saying why not
    public Database open(Surroundings surroundings) {
        return open(surroundings, Database::open);
    }

    /// Opens a store to read from it: a store that is not there is not made by looking for it,
    /// except for the usual one of the embedded server.
    ///
    /// @throws DatabaseException saying why not
    public Database openToRead(Surroundings surroundings) {
        return open(
                surroundings,
                (settings, home) ->
                        settings.equals(USUAL)
                                ? Database.open(settings, home)
                                : Database.openExisting(settings, home));
    }

    private Database open(
            Surroundings surroundings, BiFunction<ConnectionSettings, Path, Database> opener) {
        ConnectionSettings settings = settings(surroundings.environment());
        try {
            return opener.apply(settings, surroundings.home());
        } catch (DatabaseException e) {
            Console console = surroundings.streams().terminal().in() ? System.console() : null;
            if (e.kind() == DatabaseException.Kind.REFUSED
                    && console != null
                    && settings.target() instanceof Remote remote
                    && remote.password() == null) {
                return opener.apply(
                        withPassword(settings, remote, ask(console)), surroundings.home());
            }
            throw e;
        }
    }

    /// The settings that options and environment mean. No time limit: a person who waits at a
    /// command line can end the command.
    ConnectionSettings settings(Map<String, String> environment) {
        String address = or(url, environment.get("EVENT_EXPLORER_URL"));
        String where = or(schema, environment.get("EVENT_EXPLORER_SCHEMA"));
        String role = or(user, environment.get("EVENT_EXPLORER_USER"));
        String named = where == null ? ConnectionSettings.DEFAULT_SCHEMA : where;
        if (!ConnectionSettings.isSchemaName(named)) {
            throw usage(
                    "'"
                            + named
                            + "' is no name for a store's schema: use a-z, 0-9 and _, 63 at most;"
                            + " those that begin with pg_ belong to the server");
        }
        return new ConnectionSettings(
                address == null || address.equals(LOCAL)
                        ? local()
                        : remote(address, role, environment.get("PGPASSWORD")),
                named,
                Duration.ZERO);
    }

    private ConnectionSettings.Local local() {
        if (user != null) {
            throw usage("--user is for a server of your own; give its --url too");
        }
        return new ConnectionSettings.Local();
    }

    private Remote remote(String address, @Nullable String role, @Nullable String password) {
        try {
            return JdbcUrl.parse(address).remote(role, password);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private RuntimeException usage(String message) {
        return command == null
                ? new IllegalArgumentException(message)
                : new ParameterException(command.commandLine(), message);
    }

    private static ConnectionSettings withPassword(
            ConnectionSettings settings, Remote remote, @Nullable String password) {
        return new ConnectionSettings(
                new Remote(remote.url(), remote.user(), password),
                settings.schema(),
                settings.statementTimeout());
    }

    private static @Nullable String ask(Console console) {
        char[] typed = console.readPassword("Password: ");
        return typed == null ? null : new String(typed);
    }

    // An empty variable is as good as none.
    private static @Nullable String or(@Nullable String option, @Nullable String variable) {
        if (option != null) {
            return option;
        }
        return variable == null || variable.isBlank() ? null : variable;
    }
}

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
import java.time.Duration;
import java.util.Map;

/// Which store is meant: the embedded one unless told otherwise.
public final class ConnectionOptions {
    private static final String LOCAL = "local";

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
                    "Role to connect as. Default: EVENT_EXPLORER_USER. Its password comes from"
                            + " PGPASSWORD, ~/.pgpass, or is asked for.")
    private @Nullable String user;

    @Option(
            names = "--schema",
            paramLabel = "S",
            description = "Schema of the store. Default: EVENT_EXPLORER_SCHEMA, else event_store.")
    private @Nullable String schema;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /// Opens the store; asks for the password where the server wants one, none is known and a
    /// person is there to ask.
    ///
    /// @throws DatabaseException saying why not
    public Database open(Surroundings surroundings) {
        ConnectionSettings settings = settings(surroundings.environment());
        try {
            return Database.open(settings, surroundings.home());
        } catch (DatabaseException e) {
            Console console = surroundings.streams().terminal().in() ? System.console() : null;
            if (e.kind() == DatabaseException.Kind.REFUSED
                    && console != null
                    && settings.target() instanceof Remote remote
                    && remote.password() == null) {
                return Database.open(
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
        return new ConnectionSettings(
                address == null || address.equals(LOCAL)
                        ? new ConnectionSettings.Local()
                        : remote(address, role, environment.get("PGPASSWORD")),
                where == null ? ConnectionSettings.DEFAULT_SCHEMA : where,
                Duration.ZERO);
    }

    private Remote remote(String address, @Nullable String role, @Nullable String password) {
        try {
            return JdbcUrl.parse(address).remote(role, password);
        } catch (IllegalArgumentException e) {
            if (command == null) {
                throw e;
            }
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
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

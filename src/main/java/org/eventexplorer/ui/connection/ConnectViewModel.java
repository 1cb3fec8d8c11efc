package org.eventexplorer.ui.connection;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What a person types to name another store.
public final class ConnectViewModel {
    private static final String SCHEME = "jdbc:postgresql:";

    private final Messages messages = Messages.of(ConnectViewModel.class);
    private final StringProperty url =
            new SimpleStringProperty("jdbc:postgresql://localhost:5432/");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty schema =
            new SimpleStringProperty(ConnectionSettings.DEFAULT_SCHEMA);
    private final ObjectProperty<Environment> environment =
            new SimpleObjectProperty<>(Environment.DEVELOPMENT);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// The server and database, as `jdbc:postgresql://…`.
    public StringProperty url() {
        return url;
    }

    /// The role; empty: the URL names it.
    public StringProperty user() {
        return user;
    }

    /// Its password; empty: `~/.pgpass` or none.
    public StringProperty password() {
        return password;
    }

    /// The schema that holds the store.
    public StringProperty schema() {
        return schema;
    }

    /// What the store is used for.
    public ObjectProperty<Environment> environment() {
        return environment;
    }

    /// Why there is no connection yet; empty: nothing is known to be wrong.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// What was typed; empty, with a problem, where it cannot be a connection.
    public Optional<Connection> connection() {
        String to = url.get().strip();
        if (!to.startsWith(SCHEME) || to.length() == SCHEME.length()) {
            problem.set(messages.text("problem.url"));
            return Optional.empty();
        }
        if (schema.get().isBlank()) {
            problem.set(messages.text("problem.schema"));
            return Optional.empty();
        }
        problem.set("");
        return Optional.of(
                new Connection(
                        name(to),
                        environment.get(),
                        new ConnectionSettings(
                                new ConnectionSettings.Remote(
                                        to, given(user.get().strip()), given(password.get())),
                                schema.get().strip(),
                                ConnectionSettings.local().statementTimeout())));
    }

    // Host and database: what stands between the slashes and the question mark.
    private static String name(String url) {
        String rest = url.substring(SCHEME.length()).replaceFirst("^//", "");
        int parameters = rest.indexOf('?');
        return parameters < 0 ? rest : rest.substring(0, parameters);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}

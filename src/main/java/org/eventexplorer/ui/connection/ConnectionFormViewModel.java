package org.eventexplorer.ui.connection;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a person types to make or change a connection.
public final class ConnectionFormViewModel {
    private static final Pattern SECRET = Pattern.compile("[?&](ssl)?password=");
    private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    final StringProperty name = new SimpleStringProperty("");
    final AddressForm address = new AddressForm();
    final StringProperty user = new SimpleStringProperty("");
    final StringProperty password = new SimpleStringProperty("");
    final BooleanProperty keepsPassword = new SimpleBooleanProperty();
    final StringProperty schema = new SimpleStringProperty(ConnectionSettings.DEFAULT_SCHEMA);
    final ObjectProperty<Environment> environment =
            new SimpleObjectProperty<>(Environment.DEVELOPMENT);
    final BooleanProperty readOnly = new SimpleBooleanProperty();
    final TlsForm tls = new TlsForm();
    final ConnectionTest test;
    private final Messages messages = Messages.of(ConnectionFormViewModel.class);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ConnectionBook book;
    private final JobRunner jobs;
    private final String id;
    private final boolean isNew;

    /// @param book keeps what is made
    /// @param jobs test it
    /// @param given what is changed; null: a new one is made
    public ConnectionFormViewModel(
            ConnectionBook book, JobRunner jobs, @Nullable SavedConnection given) {
        this.book = book;
        this.jobs = jobs;
        this.test = new ConnectionTest(jobs);
        this.isNew = given == null;
        this.id = given == null ? SavedConnection.newId() : given.id();
        if (given != null) {
            name.set(given.name());
            address.show(given.place().url());
            user.set(given.place().user());
            schema.set(given.place().schema());
            environment.set(given.environment());
            readOnly.set(given.isReadOnly());
            tls.show(given.tls());
        }
    }

    /// Whether a new one is made.
    boolean isNew() {
        return isNew;
    }

    /// Tells, later, whether passwords can be kept on this computer.
    void askKeyring(java.util.function.Consumer<Boolean> answer) {
        jobs.start(
                context -> book.passwords().canBeKept(),
                progress -> {},
                outcome -> {
                    if (outcome
                            instanceof
                            org.eventexplorer.work.Outcome.Succeeded<Boolean>(Boolean can)) {
                        answer.accept(can);
                    }
                });
    }

    /// Why it cannot be kept as it stands; empty: nothing is known to be wrong.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// What was typed; empty, with a problem, where it cannot be a connection.
    Optional<SavedConnection> connection() {
        Optional<String> url = address.address();
        String at = url.orElse("");
        problem.set(
                url.isEmpty()
                        ? messages.text(address.byUrl.get() ? "problem.url" : "problem.host")
                        : SECRET.matcher(at).find()
                                ? messages.text("problem.secret")
                                : !SCHEMA.matcher(schema.get().strip()).matches()
                                        ? messages.text("problem.schema")
                                        : "");
        if (!problem.get().isEmpty()) {
            return Optional.empty();
        }
        SavedConnection.Place place =
                new SavedConnection.Place(at, user.get().strip(), schema.get().strip());
        return Optional.of(
                new SavedConnection(
                        id,
                        name.get().isBlank() ? place.text() : name.get().strip(),
                        environment.get(),
                        readOnly.get(),
                        place,
                        tls.tls()));
    }

    /// Tries what was typed.
    void tryOut() {
        String typed = password.get();
        connection()
                .ifPresent(
                        connection ->
                                test.start(
                                        connection,
                                        () -> typed.isEmpty() ? book.passwords().of(id) : typed));
    }

    /// Keeps what was typed, and its password where one was; then runs `then`.
    ///
    /// @return whether it could be kept
    boolean save(java.util.function.Consumer<SavedConnection> then) {
        Optional<SavedConnection> made = connection();
        made.ifPresent(
                connection -> {
                    String typed = password.get();
                    boolean isKept = keepsPassword.get();
                    book.put(connection);
                    if (typed.isEmpty()) {
                        then.accept(connection);
                    } else {
                        jobs.start(
                                context -> book.passwords().put(id, typed, isKept),
                                progress -> {},
                                outcome -> then.accept(connection));
                    }
                });
        return made.isPresent();
    }

    void close() {
        test.close();
    }
}

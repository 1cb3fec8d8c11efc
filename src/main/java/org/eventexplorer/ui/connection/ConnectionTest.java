package org.eventexplorer.ui.connection;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.database.Probe;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/// Tries a connection without changing anything, and says in words what it found. Only for the
/// toolkit's thread.
final class ConnectionTest {
    private final Messages messages = Messages.of(ConnectionTest.class);
    private final NewestJob<Probe> job;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();

    /// One thing that was found.
    record Finding(Level level, String text) {}

    /// How good that is.
    enum Level {
        GOOD,
        NOTE,
        BAD
    }

    ConnectionTest(JobRunner jobs) {
        this.job = new NewestJob<>(jobs);
    }

    /// What was found last; empty before the first test and while one runs.
    ObservableList<Finding> findings() {
        return findings;
    }

    ReadOnlyBooleanProperty running() {
        return job.runningProperty();
    }

    /// Tries `connection`.
    ///
    /// @param password finds the password, in the background
    void start(SavedConnection connection, Supplier<@Nullable String> password) {
        findings.clear();
        job.start(
                context -> {
                    Remote target = connection.remote(password.get());
                    return Probe.of(target, connection.place().schema());
                },
                outcome -> show(outcome, connection));
    }

    void close() {
        job.drop();
    }

    private void show(Outcome<Probe> outcome, SavedConnection connection) {
        switch (outcome) {
            case Outcome.Succeeded<Probe>(Probe probe) ->
                    findings.setAll(
                            server(probe),
                            schema(probe, connection.isReadOnly()),
                            role(probe),
                            encryption(probe),
                            password(probe));
            case Outcome.Failed<Probe>(Exception cause) -> {
                Trouble trouble = Trouble.of("", "", cause);
                findings.setAll(
                        List.of(
                                new Finding(Level.BAD, trouble.happened()),
                                new Finding(Level.NOTE, trouble.advice())));
            }
            case Outcome.Cancelled<Probe> _ -> findings.clear();
        }
    }

    private Finding server(Probe probe) {
        String version = probe.server().version();
        return probe.isNewEnough()
                ? new Finding(Level.GOOD, messages.text("test.server", version))
                : new Finding(Level.BAD, messages.text("test.server.old", version));
    }

    private Finding schema(Probe probe, boolean isReadOnly) {
        String schema = probe.server().schema();
        int there = probe.server().schemaVersion();
        if (there == probe.needed()) {
            return new Finding(Level.GOOD, messages.text("test.schema", schema, there));
        }
        if (there > probe.needed()) {
            return new Finding(
                    Level.BAD, messages.text("test.schema.newer", schema, there, probe.needed()));
        }
        String what =
                there == 0
                        ? messages.text("test.schema.missing", schema)
                        : messages.text("test.schema.older", schema, there, probe.needed());
        boolean isMended = probe.rights().migrates() && !isReadOnly;
        String then =
                isReadOnly
                        ? "test.schema.readOnly"
                        : isMended ? "test.schema.will" : "test.schema.may";
        return new Finding(isMended ? Level.NOTE : Level.BAD, what + " " + messages.text(then));
    }

    private Finding role(Probe probe) {
        Probe.Rights rights = probe.rights();
        String role = probe.server().user();
        if (probe.server().schemaVersion() == 0) {
            return new Finding(Level.NOTE, messages.text("test.role", role));
        }
        if (!rights.reads()) {
            return new Finding(Level.BAD, messages.text("test.role.none", role));
        }
        return new Finding(
                Level.GOOD,
                messages.text(rights.appends() ? "test.role.appends" : "test.role.reads", role));
    }

    private Finding encryption(Probe probe) {
        return probe.encryption() == null
                ? new Finding(Level.NOTE, messages.text("test.plain"))
                : new Finding(Level.GOOD, messages.text("test.tls", probe.encryption()));
    }

    private Finding password(Probe probe) {
        return probe.isFromPgpass()
                ? new Finding(Level.NOTE, messages.text("test.pgpass"))
                : new Finding(Level.NOTE, messages.text("test.nothing"));
    }
}

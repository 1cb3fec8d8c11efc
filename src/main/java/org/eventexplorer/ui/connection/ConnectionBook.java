package org.eventexplorer.ui.connection;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;

import java.util.List;

/// The connections that a person keeps, as the screens show them. Only for the toolkit's thread.
public final class ConnectionBook {
    private final ConnectionsFile file;
    private final Passwords passwords;
    private final JobRunner jobs;
    private final ObservableList<SavedConnection> list = FXCollections.observableArrayList();
    private final ObservableList<SavedConnection> shown =
            FXCollections.unmodifiableObservableList(list);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param jobs read and write the file
    public ConnectionBook(ConnectionsFile file, Passwords passwords, JobRunner jobs) {
        this.file = file;
        this.passwords = passwords;
        this.jobs = jobs;
    }

    /// All of them, in the order they were made.
    public ObservableList<SavedConnection> list() {
        return shown;
    }

    /// Where their passwords are.
    public Passwords passwords() {
        return passwords;
    }

    /// What is wrong with the file; empty: nothing.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Reads them again.
    public void load() {
        start(context -> file.read());
    }

    /// Keeps `connection`, new or changed.
    void put(SavedConnection connection) {
        start(context -> file.put(connection));
    }

    /// Forgets `connection` and its password.
    void remove(SavedConnection connection) {
        start(
                context -> {
                    List<SavedConnection> rest = file.remove(connection.id());
                    passwords.forget(connection.id());
                    return rest;
                });
    }

    private void start(Job<List<SavedConnection>> job) {
        jobs.start(job, progress -> {}, this::show);
    }

    private void show(Outcome<List<SavedConnection>> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<List<SavedConnection>>(List<SavedConnection> all) -> {
                list.setAll(all);
                problem.set("");
            }
            case Outcome.Failed<List<SavedConnection>>(Exception cause) ->
                    problem.set(ErrorText.of(cause));
            case Outcome.Cancelled<List<SavedConnection>> _ -> {}
        }
    }
}

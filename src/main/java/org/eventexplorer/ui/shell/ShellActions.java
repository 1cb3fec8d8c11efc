package org.eventexplorer.ui.shell;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.eventexplorer.transfer.ImportReport;
import org.eventexplorer.transfer.samples.SampleSet;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.ConnectionBook;
import org.eventexplorer.ui.connection.ConnectionsController;
import org.eventexplorer.ui.connection.PasswordController;
import org.eventexplorer.ui.connection.SavedConnection;
import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Preferences;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.welcome.WelcomeController;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a person can do from anywhere in the window.
public final class ShellActions implements WelcomeController.Actions, ConnectionsController.Host {
    private final Messages messages = Messages.of(ShellActions.class);
    private final ShellViewModel model;
    private final Transfers transfers;
    private final Dialogs dialogs;
    private final ConnectionBook book;
    private final JobRunner jobs;

    /// @param model knows which store is open
    /// @param transfers imports and exports
    /// @param dialogs asks what must be known
    /// @param book the connections that a person keeps
    /// @param jobs do what may wait
    public ShellActions(
            ShellViewModel model,
            Transfers transfers,
            Dialogs dialogs,
            ConnectionBook book,
            JobRunner jobs) {
        this.model = model;
        this.transfers = transfers;
        this.dialogs = dialogs;
        this.book = book;
        this.jobs = jobs;
    }

    @Override
    public void importFiles() {
        if (model.mayWrite()) {
            importFiles(dialogs.filesToImport());
        } else {
            model.tell(messages.text("readOnly.told"));
        }
    }

    /// Imports files, and folders not at all.
    void importFiles(List<Path> dropped) {
        Session into = model.session().get();
        List<Path> files = dropped.stream().filter(Files::isRegularFile).toList();
        if (into != null && model.mayWrite() && !files.isEmpty()) {
            transfers.importFiles(into, files, report -> imported(into, report));
        }
    }

    private void imported(Session into, @Nullable ImportReport report) {
        if (report == null) {
            return;
        }
        if (report.counts().stored() + report.counts().duplicates() > 0) {
            model.eventsArrived(into);
        }
        dialogs.report(report);
    }

    /// Asks how to export what `filter` matches.
    void export(EventFilter filter, Order order) {
        Session from = model.session().get();
        if (from != null) {
            dialogs.export(from, filter, order, request -> transfers.export(from, request));
        }
    }

    @Override
    public void loadSamples(List<SampleSet> sets) {
        if (model.mayWrite()) {
            model.loadSamples(sets);
        }
    }

    @Override
    public void connect() {
        edit(null);
    }

    @Override
    public void open(Connection connection) {
        model.open(connection);
    }

    @Override
    public void edit(@Nullable SavedConnection connection) {
        dialogs.connection(book, connection, model::open);
    }

    @Override
    public void confirmRemove(SavedConnection connection, Runnable remove) {
        dialogs.confirmRemove(connection, remove);
    }

    /// Asks and tells.
    Dialogs dialogs() {
        return dialogs;
    }

    /// Long work.
    Transfers transfers() {
        return transfers;
    }

    /// The connections that a person keeps.
    ConnectionBook book() {
        return book;
    }

    /// Goes to the place where stores are chosen.
    void showConnections() {
        model.place().set(Place.CONNECTIONS);
    }

    /// Dialogs show which store they are about.
    void dressDialogs(Connection now) {
        dialogs.dress(now);
    }

    /// Asks for the password of the connection that is being opened, then opens it.
    ///
    /// @param refused what the server said
    void askPassword(String refused) {
        Connection wanted = model.connection().get();
        jobs.start(
                context -> book.passwords().canBeKept(),
                progress -> {},
                outcome ->
                        dialogs.password(
                                new PasswordController(
                                        wanted,
                                        refused,
                                        outcome instanceof Outcome.Succeeded<Boolean>(Boolean can)
                                                && can,
                                        (password, isKept) -> openWith(wanted, password, isKept))));
    }

    private void openWith(Connection wanted, String password, boolean isKept) {
        jobs.start(
                context -> book.passwords().put(wanted.id(), password, isKept),
                progress -> {},
                outcome -> model.open(wanted));
    }

    /// Asks for the file to write.
    ///
    /// @param name the name it would have
    Optional<Path> fileToWrite(String name) {
        return dialogs.fileToWrite(name);
    }

    /// Says what went wrong.
    ///
    /// @param title what could not be done
    void failed(String title, Exception cause) {
        model.tell(title + ": " + ErrorText.of(cause));
    }

    /// Asks what a person prefers.
    void preferences(Preferences preferences) {
        dialogs.preferences(preferences);
    }

    /// Asks for the time zone.
    void chooseZone(Zone zone) {
        dialogs.zone(zone);
    }

    /// Tells which program this is.
    void about() {
        dialogs.about();
    }
}

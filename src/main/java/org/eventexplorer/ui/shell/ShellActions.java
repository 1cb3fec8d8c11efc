package org.eventexplorer.ui.shell;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.eventexplorer.transfer.ImportReport;
import org.eventexplorer.transfer.samples.SampleSet;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.welcome.WelcomeController;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a person can do from anywhere in the window.
public final class ShellActions implements WelcomeController.Actions {
    private final ShellViewModel model;
    private final Transfers transfers;
    private final Dialogs dialogs;

    /// @param model knows which store is open
    /// @param transfers imports and exports
    /// @param dialogs asks what must be known
    public ShellActions(ShellViewModel model, Transfers transfers, Dialogs dialogs) {
        this.model = model;
        this.transfers = transfers;
        this.dialogs = dialogs;
    }

    @Override
    public void importFiles() {
        importFiles(dialogs.filesToImport());
    }

    /// Imports files, and folders not at all.
    void importFiles(List<Path> dropped) {
        Session into = model.session().get();
        List<Path> files = dropped.stream().filter(Files::isRegularFile).toList();
        if (into != null && !files.isEmpty()) {
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
        model.loadSamples(sets);
    }

    @Override
    public void connect() {
        dialogs.connect(model::open);
    }

    /// Goes back to the embedded server.
    void openLocal() {
        model.open(Connection.local());
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

    /// Asks for the time zone.
    void chooseZone(Zone zone) {
        dialogs.zone(zone);
    }

    /// Tells which program this is.
    void about() {
        dialogs.about();
    }
}

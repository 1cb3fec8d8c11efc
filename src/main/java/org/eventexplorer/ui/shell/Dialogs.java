package org.eventexplorer.ui.shell;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.eventexplorer.transfer.ExportRequest;
import org.eventexplorer.transfer.ImportReport;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.ConnectionBook;
import org.eventexplorer.ui.connection.ConnectionFormController;
import org.eventexplorer.ui.connection.ConnectionFormViewModel;
import org.eventexplorer.ui.connection.PasswordController;
import org.eventexplorer.ui.connection.RemoveController;
import org.eventexplorer.ui.connection.SavedConnection;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Modal;
import org.eventexplorer.ui.fx.Preferences;
import org.eventexplorer.ui.fx.Theme;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.preferences.PreferencesController;
import org.eventexplorer.ui.preferences.ZoneController;
import org.eventexplorer.ui.replay.ConfirmController;
import org.eventexplorer.ui.replay.Question;
import org.eventexplorer.ui.subscribers.RemoveSubscriberController;
import org.eventexplorer.ui.subscribers.SubscriberFormController;
import org.eventexplorer.ui.subscribers.SubscriberFormViewModel;
import org.eventexplorer.ui.transfer.ExportController;
import org.eventexplorer.ui.transfer.ExportViewModel;
import org.eventexplorer.ui.transfer.FileChoice;
import org.eventexplorer.ui.transfer.ReportController;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks and tells in windows of their own.
public final class Dialogs {
    private final Messages messages = Messages.of(Dialogs.class);
    private final Stage owner;
    private final Theme theme;
    private final FileChoice files;
    private final JobRunner jobs;
    private Connection current = Connection.local();
    private boolean isSilent;

    /// @param owner the window that they belong to
    /// @param files asks for files
    /// @param jobs counts what would be exported
    public Dialogs(Stage owner, Theme theme, FileChoice files, JobRunner jobs) {
        this.owner = owner;
        this.theme = theme;
        this.files = files;
        this.jobs = jobs;
    }

    /// Says in every dialog from now on which store it is about.
    void dress(Connection now) {
        current = now;
    }

    /// Asks for files to import; none where the person thought better of it.
    List<Path> filesToImport() {
        return files.toImport(owner);
    }

    /// Asks for the file to write.
    Optional<Path> fileToWrite(String name) {
        return files.toWrite(owner, home().resolve(name));
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }

    /// Asks how and where to export.
    void export(Session from, EventFilter filter, Order order, Consumer<ExportRequest> start) {
        ExportViewModel model =
                new ExportViewModel(
                        filter,
                        order,
                        home(),
                        context -> from.queries().count(filter, context.cancelToken()),
                        jobs);
        Stage shown = show("dialog.export", new ExportController(model, files, start));
        shown.setOnCloseRequest(event -> model.close());
    }

    /// Opens no dialog any more: the window is about to close.
    public void fallSilent() {
        isSilent = true;
    }

    /// Tells what an import did.
    void report(ImportReport report) {
        if (isSilent) {
            return;
        }
        show("dialog.report", new ReportController(report, files));
    }

    /// Asks how to reach a store.
    ///
    /// @param given what is changed; null: a new one is made
    void connection(
            ConnectionBook book, @Nullable SavedConnection given, Consumer<Connection> open) {
        ConnectionFormViewModel model = new ConnectionFormViewModel(book, jobs, given);
        show(
                given == null ? "dialog.connect" : "dialog.connection",
                new ConnectionFormController(model, () -> files.toRead(owner), open));
    }

    /// Asks whether to forget a connection.
    void confirmRemove(SavedConnection connection, Runnable remove) {
        show("dialog.remove", new RemoveController(connection, remove));
    }

    /// Asks how a subscriber shall be.
    void subscriber(SubscriberFormViewModel model) {
        Stage shown =
                show(
                        model.isNew() ? "dialog.subscriber.add" : "dialog.subscriber",
                        new SubscriberFormController(model));
        shown.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> model.close());
    }

    /// Asks whether to remove a subscriber.
    void confirmRemove(String subscriber, Runnable remove) {
        show("dialog.subscriber.remove", new RemoveSubscriberController(subscriber, remove));
    }

    /// Asks a question about a replay.
    void question(Question question, Runnable yes) {
        show("dialog.replay", new ConfirmController(question, yes));
    }

    /// Asks for a password.
    void password(PasswordController asking) {
        show("dialog.password", asking);
    }

    /// Asks what a person prefers.
    void preferences(Preferences preferences) {
        show(
                "dialog.preferences",
                new PreferencesController(preferences, () -> zone(preferences.zone())));
    }

    /// Asks for a time zone.
    void zone(Zone zone) {
        show("dialog.zone", new ZoneController(zone, Instant.now()));
    }

    /// Tells which program this is.
    void about() {
        show("dialog.about", new AboutController());
    }

    /// Asks whether to stop the work that runs and close.
    ///
    /// @param running what it is
    /// @param keep goes on without a window; null: nothing runs that should
    public void confirmClose(List<String> running, Runnable close, @Nullable Runnable keep) {
        show("dialog.close", new CloseController(running, close, keep));
    }

    private Stage show(String titleKey, Object controller) {
        Region strip = new Region();
        strip.getStyleClass().addAll("environment", current.environment().styleClass());
        String title =
                messages.text(
                        "dialog.title",
                        messages.text(titleKey),
                        current.name(),
                        current.environment().word());
        return Modal.show(owner, theme, title, new VBox(strip, Fxml.load(controller)));
    }
}

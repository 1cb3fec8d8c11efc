package org.eventexplorer.app;

import javafx.animation.PauseTransition;
import javafx.application.HostServices;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.eventexplorer.keyring.DesktopKeyring;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.ConnectionBook;
import org.eventexplorer.ui.connection.ConnectionsFile;
import org.eventexplorer.ui.connection.Passwords;
import org.eventexplorer.ui.explore.setting.ExploreMemory;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Preferences;
import org.eventexplorer.ui.shell.Dialogs;
import org.eventexplorer.ui.shell.OpenStores;
import org.eventexplorer.ui.shell.Session;
import org.eventexplorer.ui.shell.ShellActions;
import org.eventexplorer.ui.shell.ShellController;
import org.eventexplorer.ui.shell.ShellViewModel;
import org.eventexplorer.ui.shell.Transfers;
import org.eventexplorer.ui.transfer.DesktopFileChoice;
import org.eventexplorer.ui.work.WorkList;
import org.eventexplorer.work.JobRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;

/// Builds the whole program by hand, and closes it in reverse.
final class Wiring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
    private static final Duration PATIENCE = Duration.millis(300);

    private final Stage stage;
    private final SettingsKeeper settings;
    private final Preferences preferences;
    private final OpenStores stores;
    private final WorkList work;
    private final Dialogs dialogs;
    private final ConnectionBook book;
    private final ShellViewModel model;
    private final ShellController shell;
    private boolean isShown;

    Wiring(Stage stage, HostServices desktop, AppPaths paths, Beginning begun, boolean samples) {
        this.stage = stage;
        SettingsFile settingsFile = new SettingsFile(paths.settings());
        SettingsFile.Read read = begun.settings();
        preferences = read.settings().preferences();
        WindowPlace place = new WindowPlace(stage);
        place.put(read.settings().place());
        settings = new SettingsKeeper(settingsFile, preferences, place);
        JobRunner jobs = JobRunner.onVirtualThreads(new FxExecutor());
        Passwords passwords = new Passwords(new DesktopKeyring());
        stores =
                new OpenStores(
                        connection ->
                                begun.session(connection)
                                        .orElseGet(
                                                () ->
                                                        Session.open(
                                                                passwords.complete(connection),
                                                                paths.home())));
        // For an end without the window's: a signal, a log-out.
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("close-stores").unstarted(stores::close));
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().name("keep-settings").unstarted(settings::write));
        work = new WorkList(jobs, InstantSource.system());
        Transfers transfers = new Transfers(work, stores);
        model = new ShellViewModel(jobs, stores, transfers, samples);
        dialogs = new Dialogs(stage, preferences.theme(), new DesktopFileChoice(desktop), jobs);
        book = new ConnectionBook(new ConnectionsFile(paths.connections()), passwords, jobs);
        ShellActions actions = new ShellActions(model, transfers, dialogs, book, jobs);
        shell =
                new ShellController(
                        model,
                        actions,
                        work,
                        preferences,
                        jobs,
                        new ExploreMemory(
                                new ListFile(paths.list()), new SearchFile(paths.searches())));
        if (read.complaint() != null) {
            LOG.warn("{}", read.complaint());
            model.tell(read.complaint());
        }
    }

    /// Opens the store, and shows the window with it; soon, where that takes long.
    void start() {
        Scene scene = new Scene(Fxml.load(shell));
        preferences.theme().dress(scene);
        stage.setScene(scene);
        stage.getIcons().setAll(WindowIcon.all());
        model.connection().subscribe(this::showTitle);
        book.problem().subscribe(problem -> tell(problem));
        book.load();
        Platform.setImplicitExit(false);
        new Closing(stage, work, dialogs, settings::write, Platform::exit).follow();
        model.open(Connection.local());
        showSoon();
    }

    // A store that is there at once is shown with the window: what says that it is being opened
    // would be laid out and painted for nothing.
    private void showSoon() {
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(end -> show());
        patience.play();
        model.isOpening().subscribe(isOpening -> showUnless(isOpening));
    }

    private void showUnless(boolean isOpening) {
        if (!isOpening) {
            show();
        }
    }

    private void show() {
        if (!isShown) {
            isShown = true;
            stage.show();
        }
    }

    private void showTitle(Connection now) {
        stage.setTitle(now.name() + " (" + now.environment().word() + ") \u2013 Event Explorer");
    }

    private void tell(String problem) {
        if (!problem.isEmpty()) {
            model.tell(problem);
        }
    }

    @Override
    public void close() {
        model.close();
        shell.close();
        work.cancelAll();
        stores.close();
        settings.write();
    }
}

package org.eventexplorer.ui.shell;

import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.eventexplorer.keyring.Keyring;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.ConnectionBook;
import org.eventexplorer.ui.connection.ConnectionsFile;
import org.eventexplorer.ui.connection.Passwords;
import org.eventexplorer.ui.explore.setting.ExploreMemory;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Panes;
import org.eventexplorer.ui.fx.Preferences;
import org.eventexplorer.ui.fx.Theme;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.transfer.FileChoice;
import org.eventexplorer.ui.work.WorkList;
import org.eventexplorer.work.JobRunner;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The window as the program builds it, with files that nobody is asked for.
final class TestShell implements AutoCloseable {
    private final OpenStores stores;
    private final ShellController controller;
    final ConnectionBook book;
    final Preferences preferences;
    final ShellViewModel model;
    final WorkList work;
    final ShellActions actions;

    private record Files(List<Path> toImport, Path toWrite) implements FileChoice {
        @Override
        public List<Path> toImport(Window owner) {
            return toImport;
        }

        @Override
        public Optional<Path> toRead(Window owner) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toWrite(Window owner, Path suggested) {
            return Optional.of(toWrite);
        }

        @Override
        public void open(Path file) {}
    }

    TestShell(Stage stage, Theme look, Function<Connection, Session> opening, Path folder) {
        JobRunner jobs = JobRunner.onVirtualThreads(new FxExecutor());
        Passwords passwords = new Passwords(Keyring.NONE);
        stores = new OpenStores(wanted -> opening.apply(passwords.complete(wanted)));
        work = new WorkList(jobs, InstantSource.system());
        Transfers transfers = new Transfers(work, stores);
        model = new ShellViewModel(jobs, stores, transfers, false);
        book =
                new ConnectionBook(
                        new ConnectionsFile(folder.resolve("connections.json")), passwords, jobs);
        Files files = new Files(List.of(folder.resolve("in.ndjson")), folder.resolve("out.ndjson"));
        Dialogs dialogs = new Dialogs(stage, look, files, jobs);
        actions = new ShellActions(model, transfers, dialogs, book, jobs);
        preferences = new Preferences(look, Zone.utc(), new Panes(Map.of()));
        controller =
                new ShellController(
                        model, actions, work, preferences, jobs, ExploreMemory.ofThisRun());
    }

    Parent root() {
        return Fxml.load(controller);
    }

    @Override
    public void close() {
        controller.close();
        model.close();
        stores.close();
    }
}

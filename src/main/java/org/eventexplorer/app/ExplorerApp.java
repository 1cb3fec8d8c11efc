package org.eventexplorer.app;

import javafx.application.Application;
import javafx.stage.Stage;

import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.shell.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.Optional;

/// The window's program.
public final class ExplorerApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(ExplorerApp.class);
    private static final String SAMPLES = "--samples";

    private @Nullable EarlySession early;
    private @Nullable Wiring wiring;

    /// Opens the window and returns when it is closed.
    ///
    /// @param samples whether an empty store gets the sample events at once
    public static void open(boolean samples) {
        launch(ExplorerApp.class, samples ? new String[] {SAMPLES} : new String[0]);
    }

    // Before there is a window: the store opens while that is built.
    @Override
    public void init() {
        Path home = paths().home();
        Connection local = Connection.local();
        early = EarlySession.of(local, () -> Session.open(local, home));
    }

    private Optional<Session> early(Connection connection) {
        EarlySession session = early;
        return session == null ? Optional.empty() : session.take(connection);
    }

    private static AppPaths paths() {
        return AppPaths.of(
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
    }

    @Override
    public void start(Stage stage) {
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (thread, trouble) -> LOG.error("the window met an error", trouble));
        Wiring built =
                new Wiring(
                        stage,
                        getHostServices(),
                        paths(),
                        this::early,
                        getParameters().getRaw().contains(SAMPLES));
        wiring = built;
        built.start();
    }

    @Override
    public void stop() {
        if (wiring != null) {
            wiring.close();
        }
        if (early != null) {
            early.close();
        }
    }
}

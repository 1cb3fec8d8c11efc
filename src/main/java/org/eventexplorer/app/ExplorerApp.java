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

    // The toolkit makes the application itself and passes nothing but texts.
    private static volatile @Nullable EarlySession early;

    private @Nullable Wiring wiring;

    /// Opens the window and returns when it is closed.
    ///
    /// @param samples whether an empty store gets the sample events at once
    public static void open(boolean samples) {
        Path home = paths().home();
        Connection local = Connection.local();
        try (EarlySession session = EarlySession.of(local, () -> Session.open(local, home))) {
            early = session;
            launch(ExplorerApp.class, samples ? new String[] {SAMPLES} : new String[0]);
        }
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
                        connection -> early == null ? Optional.empty() : early.take(connection),
                        getParameters().getRaw().contains(SAMPLES));
        wiring = built;
        built.start();
    }

    @Override
    public void stop() {
        if (wiring != null) {
            wiring.close();
        }
    }
}

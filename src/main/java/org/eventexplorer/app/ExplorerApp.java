package org.eventexplorer.app;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;

/// The window's program.
public final class ExplorerApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(ExplorerApp.class);
    private static final String SAMPLES = "--samples";

    private @Nullable Wiring wiring;

    /// Opens the window and returns when it is closed.
    ///
    /// @param samples whether an empty store gets the sample events at once
    public static void open(boolean samples) {
        launch(ExplorerApp.class, samples ? new String[] {SAMPLES} : new String[0]);
    }

    @Override
    public void start(Stage stage) {
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (thread, trouble) -> LOG.error("the window met an error", trouble));
        AppPaths paths =
                AppPaths.of(
                        System.getenv(),
                        System.getProperty("os.name"),
                        Path.of(System.getProperty("user.home")));
        Wiring built =
                new Wiring(
                        stage,
                        getHostServices(),
                        paths,
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

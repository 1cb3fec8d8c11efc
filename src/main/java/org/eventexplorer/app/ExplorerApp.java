package org.eventexplorer.app;

import javafx.application.Application;
import javafx.stage.Stage;

import org.eventexplorer.ui.fx.Theme;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;

/// The window's program.
public final class ExplorerApp extends Application {
    private static final String SAMPLES = "--samples";
    // The toolkit makes the program's instance itself, on a thread that it begins: the only way to
    // hand it something that was begun before.
    private static final InheritableThreadLocal<Beginning> BEGUN = new InheritableThreadLocal<>();

    private @Nullable Beginning begun;
    private @Nullable Wiring wiring;

    /// Opens the window and returns when it is closed.
    ///
    /// @param samples whether an empty store gets the sample events at once
    public static void open(boolean samples) {
        try (Beginning before = Beginning.of(paths())) {
            BEGUN.set(before);
            launch(ExplorerApp.class, samples ? new String[] {SAMPLES} : new String[0]);
        }
    }

    @Override
    public void init() {
        begun = BEGUN.get();
        Thread.ofVirtual().name("fonts").start(Theme::loadFonts);
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
                        (thread, trouble) ->
                                LoggerFactory.getLogger(ExplorerApp.class)
                                        .error("the window met an error", trouble));
        Beginning before = begun == null ? Beginning.of(paths()) : begun;
        begun = before;
        Wiring built =
                new Wiring(
                        stage,
                        getHostServices(),
                        paths(),
                        before,
                        getParameters().getRaw().contains(SAMPLES));
        wiring = built;
        built.start();
    }

    @Override
    public void stop() {
        if (wiring != null) {
            wiring.close();
        }
        if (begun != null) {
            begun.close();
        }
    }
}

package org.eventexplorer;

import org.eventexplorer.app.AppPaths;
import org.eventexplorer.cli.Interruption;
import org.eventexplorer.cli.Program;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.terminal.Streams;
import org.eventexplorer.cli.terminal.Terminal;
import org.eventexplorer.work.CancelToken;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Where the program begins: no arguments open the window, a command goes to the command line and
/// never touches a class of the window.
public final class Launcher {
    private static final String SAMPLES = "--samples";

    private Launcher() {}

    /// Runs the program.
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        AppPaths paths =
                AppPaths.of(
                        environment,
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", ".")));
        List<String> given = Arrays.asList(arguments);
        if (given.stream().allMatch(SAMPLES::equals)) {
            System.setProperty("logback.configurationFile", "logback-window.xml");
            System.setProperty("event-explorer.home", paths.home().toString());
            Window.open(given.contains(SAMPLES));
            return;
        }
        CancelToken token = new CancelToken();
        Surroundings surroundings =
                new Surroundings(
                        Streams.ofProcess(Terminal.of(System.getProperties()), token),
                        environment,
                        paths.home(),
                        Clock.systemUTC(),
                        token);
        System.exit(new Interruption(token).guard(() -> Program.run(surroundings, arguments)));
    }

    /// A class of its own, so that JavaFX is looked for only when the window is meant.
    private static final class Window {
        static void open(boolean samples) {
            throw new UnsupportedOperationException("no window yet, samples: " + samples);
        }
    }
}

package org.eventexplorer.bench.start;

import org.eventexplorer.bench.measure.Goal;
import org.eventexplorer.bench.measure.Pair;
import org.eventexplorer.bench.measure.Title;
import org.eventexplorer.bench.measure.Unit;
import org.eventexplorer.bench.site.Line;
import org.eventexplorer.bench.site.Site;

import java.io.IOException;
import java.util.List;

/// Starts of the packaged program on its embedded database with the sample events: of the window
/// on a running server and on a cold one, and of a command. Beside them what Java and JavaFX take
/// by themselves. They need a display, and are measured only where they are named.
public final class StartLines {
    private static final String ROWS = "one JavaFX table of 200 rows, no store, to its first rows";

    private StartLines() {}

    /// All of them.
    public static List<Line> all() {
        return List.of(
                line(
                        "start-window",
                        "the window to its first rows, on a running server",
                        ROWS,
                        1_200,
                        site -> new Windows(site, true)),
                line(
                        "start-cold",
                        "the window to its first rows, its server is started",
                        ROWS,
                        2_500,
                        site -> new Windows(site, false)),
                line(
                        "start-query",
                        "query --limit=20, on a running server",
                        "a program that does nothing",
                        800,
                        Commands::new));
    }

    private static Line line(
            String name, String work, String against, double within, Line.Opening opening) {
        return new Line(
                new Title(name, work, against, Unit.MILLISECONDS, new Goal.Within(within)),
                opening);
    }

    /// The program with its events, and what does nothing.
    private abstract static class Starts implements Pair {
        final Program program;
        final Bare bare;
        final Site site;

        /// @param isRunning whether the server runs all the while
        Starts(Site site, boolean isRunning) throws IOException, InterruptedException {
            this.site = site;
            program = Program.find(site.packaged(), site.home(), site.children());
            program.run("sample");
            bare = Bare.make(site.packaged().resolve("lib/javafx"), site.files(), site.children());
            if (isRunning) {
                site.serve();
            }
        }

        @Override
        public void close() {
            site.rest();
        }
    }

    private static final class Windows extends Starts {
        private final boolean isRunning;

        Windows(Site site, boolean isRunning) throws IOException, InterruptedException {
            super(site, isRunning);
            this.isRunning = isRunning;
        }

        @Override
        public double ours(int round) throws IOException, InterruptedException {
            if (site.isServed() != isRunning) {
                throw new IOException(
                        (isRunning ? "no server runs in " : "a server still runs in ")
                                + site.home());
            }
            return program.window();
        }

        @Override
        public double reference(int round) throws IOException, InterruptedException {
            return bare.window();
        }
    }

    private static final class Commands extends Starts {
        Commands(Site site) throws IOException, InterruptedException {
            super(site, true);
        }

        @Override
        public double ours(int round) throws IOException, InterruptedException {
            return millis(() -> program.run("query", "--limit=20"));
        }

        @Override
        public double reference(int round) throws IOException, InterruptedException {
            return millis(bare::program);
        }

        private static double millis(Start start) throws IOException, InterruptedException {
            long begun = System.nanoTime();
            start.run();
            return (System.nanoTime() - begun) / 1e6;
        }
    }

    /// A start, to its end.
    @FunctionalInterface
    private interface Start {
        void run() throws IOException, InterruptedException;
    }
}

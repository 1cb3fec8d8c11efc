package org.eventexplorer.bench.start;

import org.eventexplorer.bench.site.Children;
import org.eventexplorer.bench.site.Children.Child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The packaged program, with a home of its own.
///
/// @param script what starts it
/// @param home where its server and its log are
/// @param children ends what it started
record Program(Path script, Path home, Children children) {
    private static final Pattern FIRST_ROWS =
            Pattern.compile("(?m)^(\\S+Z) .*\\bfirst rows \\d+ ms");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long LOOK_MILLIS = 20;

    /// Finds it, and checks that its classes are kept, as they are for whoever uses it.
    ///
    /// @param folder where the build put it
    /// @throws IOException saying what is missing
    static Program find(Path folder, Path home, Children children) throws IOException {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            throw new IOException("starts are measured on Linux and macOS alone");
        }
        Path lib = folder.resolve("lib");
        if (!isKept(lib, "window.aot") || !isKept(lib, "command.aot")) {
            throw new IOException(
                    "no classes are kept in "
                            + lib
                            + " for the program there, so that its starts would be slow; add"
                            + " -Dtraining.skip=false");
        }
        return new Program(
                folder.resolve("bin/event-explorer"), Files.createDirectories(home), children);
    }

    // As bin/event-explorer and Java look at it.
    private static boolean isKept(Path lib, String name) throws IOException {
        Path jar = lib.resolve("event-explorer.jar");
        Path kept = lib.resolve(name);
        Path place = lib.resolve("kept.txt");
        return Files.exists(jar)
                && Files.exists(kept)
                && Files.getLastModifiedTime(kept).compareTo(Files.getLastModifiedTime(jar)) >= 0
                && Files.exists(place)
                && Path.of(Files.readString(place).strip()).equals(lib.toRealPath());
    }

    /// Java as this process has it.
    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /// Runs one of its commands to its end.
    void run(String... arguments) throws IOException, InterruptedException {
        children.finish(builder(arguments), PATIENCE);
    }

    /// Opens its window, and ends it as soon as there are rows.
    ///
    /// @return milliseconds from the start of its script to the rows, which its own log tells
    double window() throws IOException, InterruptedException {
        Files.deleteIfExists(log());
        Path said = home.resolve("window.txt");
        ProcessBuilder builder = builder().redirectErrorStream(true).redirectOutput(said.toFile());
        Instant begun = Instant.now();
        try (Child child = children.start(builder)) {
            return Duration.between(begun, firstRows(child.process(), begun, said)).toNanos() / 1e6;
        }
    }

    private Instant firstRows(Process process, Instant begun, Path said)
            throws IOException, InterruptedException {
        while (Instant.now().isBefore(begun.plus(PATIENCE)) && process.isAlive()) {
            var found = FIRST_ROWS.matcher(logged());
            if (found.find()) {
                return Instant.parse(found.group(1));
            }
            Thread.sleep(LOOK_MILLIS);
        }
        throw new IOException(
                "the window had no rows; its log: "
                        + logged().strip()
                        + "; it said: "
                        + text(said).strip());
    }

    private String logged() throws IOException {
        return text(log());
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private Path log() {
        return home.resolve("logs/event-explorer.log");
    }

    // With nothing of what the caller chose for a program of theirs.
    private ProcessBuilder builder(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(script.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("EVENT_EXPLORER_"));
        builder.environment().remove("JAVA_OPTS");
        builder.environment().put("EVENT_EXPLORER_HOME", home.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}

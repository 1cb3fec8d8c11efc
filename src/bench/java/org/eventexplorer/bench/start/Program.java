package org.eventexplorer.bench.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The packaged program, with a home of its own.
///
/// @param script what starts it
/// @param home where its server and its log are
record Program(Path script, Path home) {
    private static final Pattern FIRST_ROWS = Pattern.compile("first rows (\\d+) ms");
    private static final long PATIENCE_SECONDS = 60;
    private static final long LOOK_MILLIS = 20;

    /// Finds it, and checks that a window of it can be opened as fast as it can be.
    ///
    /// @param folder where the build put it
    static Program find(Path folder, Path home) throws IOException {
        Path lib = folder.resolve("lib");
        Path jar = lib.resolve("event-explorer.jar");
        Path kept = lib.resolve("window.aot");
        if (!Files.exists(jar)) {
            throw new IOException("no packaged program in " + folder);
        }
        if (!Files.exists(kept)
                || Files.getLastModifiedTime(kept).compareTo(Files.getLastModifiedTime(jar)) < 0) {
            throw new IOException(
                    "no classes are kept for "
                            + jar
                            + ", so that its starts would be slow; add -Dtraining.skip=false");
        }
        boolean isWindows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        Path script =
                folder.resolve("bin").resolve(isWindows ? "event-explorer.bat" : "event-explorer");
        return new Program(script, Files.createDirectories(home));
    }

    /// Java as this process has it.
    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /// Runs one of its commands.
    void run(String... arguments) throws IOException, InterruptedException {
        finish(builder(arguments));
    }

    /// Opens its window, and ends it as soon as there are rows.
    ///
    /// @return milliseconds from the start of its process to its first rows, by its own log
    double window() throws IOException, InterruptedException {
        Files.deleteIfExists(log());
        Process process =
                builder()
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("window.txt").toFile())
                        .start();
        try {
            return firstRows(process);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private double firstRows(Process process) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            var found = FIRST_ROWS.matcher(Files.exists(log()) ? Files.readString(log()) : "");
            if (found.find()) {
                return Double.parseDouble(found.group(1));
            }
            Thread.sleep(LOOK_MILLIS);
        }
        throw new IOException(
                "the window had no rows: " + Files.readString(home.resolve("window.txt")).strip());
    }

    private Path log() {
        return home.resolve("logs/event-explorer.log");
    }

    private ProcessBuilder builder(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(script.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("EVENT_EXPLORER_HOME", home.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    /// What a command says, once it has ended well.
    static String said(List<String> command) throws IOException, InterruptedException {
        return finish(new ProcessBuilder(command));
    }

    private static String finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        try {
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(
                        String.join(" ", builder.command()) + " ended with " + code + ": " + said);
            }
            return said;
        } finally {
            process.destroy();
        }
    }
}

package org.eventexplorer.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the programs that make, start and stop an embedded server. Each waits for its end, and
/// throws an [IOException] with the last that it and the server said where it failed.
///
/// @param folder where they were unpacked
/// @param root the server's folder, which holds what they say
/// @param user as whom they run
record ServerPrograms(Path folder, Path root, ServerUser user) {
    private static final String TIMEOUT_SECONDS = "300";
    private static final int LINES = 5;

    /// Gives what is in the server's folder to the user as whom they run.
    void own() throws IOException {
        user.own(root);
    }

    /// Makes an empty server in `data`, an empty folder.
    ///
    /// @param password a file with the password of its user
    void initialise(Path data, Path password) throws IOException {
        run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                EmbeddedPostgres.USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--set=" + EmbeddedLogin.ITERATIONS);
    }

    /// Starts it.
    ///
    /// @param port where it listens
    void start(Path data, int port, ServerSettings settings) throws IOException {
        run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-t",
                TIMEOUT_SECONDS,
                "-l",
                log().toString(),
                "-o",
                "-p " + port + " " + String.join(" ", settings.options()),
                "start");
    }

    /// Stops it, without waiting for those who are connected.
    void stop(Path data) throws IOException {
        run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", TIMEOUT_SECONDS, "stop");
    }

    private Path log() {
        return root.resolve("server.log");
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = root.resolve(program + ".log");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(root.toFile());
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IOException(
                        program + " ended with " + code + ": " + end(output) + end(log()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " ran", e);
        }
    }

    private static String end(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        List<String> lines = Files.readAllLines(file);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}

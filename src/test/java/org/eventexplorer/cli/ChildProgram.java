package org.eventexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The packaged program as a person has it, in a folder whose name has a space, and without its
/// JavaFX modules: a command that needs one of them fails.
final class ChildProgram {
    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Path script;
    private final Map<String, String> environment = new TreeMap<>();
    private int runs;

    private ChildProgram(Path folder, Path script) {
        this.folder = folder;
        this.script = script;
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    /// Copies the program from `target` into `folder`; jars are linked.
    static ChildProgram in(Path folder) throws IOException {
        Path built = Path.of(System.getProperty("test.folder"));
        Path own = Files.createDirectories(folder.resolve("Event Explorer"));
        Path lib = Files.createDirectories(own.resolve("lib"));
        try (Stream<Path> jars = Files.list(built.resolve("lib"))) {
            for (Path jar : jars.filter(Files::isRegularFile).toList()) {
                link(lib.resolve(jar.getFileName()), jar);
            }
        }
        Path bin = Files.createDirectories(own.resolve("bin"));
        Path script =
                Files.copy(
                        built.resolve("bin/event-explorer"),
                        bin.resolve("event-explorer"),
                        StandardCopyOption.COPY_ATTRIBUTES);
        return new ChildProgram(folder, script);
    }

    // A folder on another disk cannot have links of the hard kind.
    private static void link(Path link, Path jar) throws IOException {
        try {
            Files.createLink(link, jar);
        } catch (FileSystemException e) {
            Files.createSymbolicLink(link, jar.toAbsolutePath());
        }
    }

    /// Sets a variable for what is run from now on.
    ChildProgram with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /// The script that starts it.
    Path script() {
        return script;
    }

    /// Runs a command to its end.
    Result run(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(script.toString()));
        line.addAll(List.of(arguments));
        return start(line).end();
    }

    /// Runs a line of a shell in which `$program` is the script.
    Result shell(String line) throws IOException, InterruptedException {
        environment.put("program", script.toString());
        return start(List.of("sh", "-c", line)).end();
    }

    /// Starts a command whose interrupt signal is not ignored, however the tests were started.
    Running begin(String... arguments) throws IOException {
        List<String> line =
                new ArrayList<>(List.of("env", "--default-signal=INT", script.toString()));
        line.addAll(List.of(arguments));
        return start(line);
    }

    private Running start(List<String> line) throws IOException {
        runs++;
        File out = folder.resolve("out" + runs).toFile();
        File err = folder.resolve("err" + runs).toFile();
        ProcessBuilder builder = new ProcessBuilder(line).redirectOutput(out).redirectError(err);
        builder.directory(folder.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("EVENT_EXPLORER_") || name.startsWith("PG"));
        builder.environment().putAll(environment);
        return new Running(builder.start(), out.toPath(), err.toPath());
    }

    /// A command that runs.
    record Running(Process process, Path out, Path err) {
        /// Sends what Ctrl+C sends.
        void interrupt() throws IOException, InterruptedException {
            String pid = Long.toString(process.pid());
            assertThat(new ProcessBuilder("kill", "-INT", pid).start().waitFor()).isZero();
        }

        /// Waits for the end and returns what there was to see.
        Result end() throws IOException, InterruptedException {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no end after " + PATIENCE_SECONDS + " s: " + read(err));
            }
            return new Result(process.exitValue(), read(out), read(err));
        }

        private static String read(Path file) throws IOException {
            return Files.readString(file, StandardCharsets.UTF_8);
        }
    }

    /// What a command returned, printed and said.
    record Result(int code, String out, String err) {}
}

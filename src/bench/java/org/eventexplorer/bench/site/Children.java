package org.eventexplorer.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Processes that are measured; those that still run are ended with the site.
public final class Children {
    private static final long PATIENCE_SECONDS = 60;

    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    Children() {}

    /// Starts one, to be ended by [#end].
    public Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        running.add(process);
        return process;
    }

    /// Asks one to end, and waits until it has.
    ///
    /// @throws IOException where it had to be killed, so that what it held may not be free
    public void end(Process process) throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IOException("process " + process.pid() + " did not end when asked to");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } finally {
            running.remove(process);
        }
    }

    /// Runs one to its end.
    ///
    /// @return what it said
    /// @throws IOException with what it said, where it failed or took longer than `patience`
    public String finish(ProcessBuilder builder, Duration patience)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("bench", ".txt");
        try {
            Process process =
                    start(builder.redirectErrorStream(true).redirectOutput(file.toFile()));
            boolean ended;
            try {
                process.getOutputStream().close();
                ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
            } finally {
                end(process);
            }
            String said = Files.readString(file);
            if (!ended || process.exitValue() != 0) {
                throw new IOException(
                        "%s %s: %s"
                                .formatted(
                                        String.join(" ", builder.command()),
                                        ended
                                                ? "ended with " + process.exitValue()
                                                : "did not end in " + patience.toSeconds() + " s",
                                        said.strip()));
            }
            return said;
        } finally {
            Files.delete(file);
        }
    }

    void endAll() throws IOException {
        for (Process process : running) {
            end(process);
        }
    }
}

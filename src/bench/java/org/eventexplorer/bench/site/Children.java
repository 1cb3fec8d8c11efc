package org.eventexplorer.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Processes that are measured; those that still run are ended with the site.
public final class Children {
    private static final long PATIENCE_SECONDS = 60;

    private final Set<Child> running = new HashSet<>();
    private boolean closed;

    Children() {}

    /// A process that ends when it is closed.
    public final class Child implements AutoCloseable {
        private final Process process;

        private Child(Process process) {
            this.process = process;
        }

        /// The process itself.
        public Process process() {
            return process;
        }

        /// Asks it to end, and waits until it has.
        ///
        /// @throws IOException where it had to be killed, so that what it held may not be free
        @Override
        public void close() throws IOException {
            // Java that keeps classes has a second process write them.
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            try {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                    throw new IOException(
                            "process " + process.pid() + " did not end when asked to");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            } finally {
                forget(this);
            }
        }
    }

    /// Starts one.
    ///
    /// @throws IOException where it cannot be started, or the benchmark ends
    public synchronized Child start(ProcessBuilder builder) throws IOException {
        if (closed) {
            throw new IOException("the benchmark ends");
        }
        Child child = new Child(builder.start());
        running.add(child);
        return child;
    }

    private synchronized void forget(Child child) {
        running.remove(child);
    }

    /// Runs one to its end.
    ///
    /// @return what it said
    /// @throws IOException with what it said, where it failed or took longer than `patience`
    public String finish(ProcessBuilder builder, Duration patience)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("bench", ".txt");
        builder.redirectErrorStream(true).redirectOutput(file.toFile());
        try (Child child = start(builder)) {
            Process process = child.process();
            process.getOutputStream().close();
            String failed = null;
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                failed = "did not end in " + patience.toSeconds() + " s";
            } else if (process.exitValue() != 0) {
                failed = "ended with " + process.exitValue();
            }
            String said = Files.readString(file);
            if (failed != null) {
                throw new IOException(
                        "%s %s: %s"
                                .formatted(
                                        String.join(" ", builder.command()), failed, said.strip()));
            }
            return said;
        } finally {
            Files.delete(file);
        }
    }

    /// Ends those that run, and starts no more.
    void endAll() throws IOException {
        Steps steps = new Steps();
        for (Child child : refuseMore()) {
            steps.run(child::close);
        }
        steps.check();
    }

    private synchronized List<Child> refuseMore() {
        closed = true;
        return List.copyOf(running);
    }
}

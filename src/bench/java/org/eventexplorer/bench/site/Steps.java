package org.eventexplorer.bench.site;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Steps of an end; each is taken, whatever became of those before it.
final class Steps {
    private @Nullable Throwable failed;

    /// Takes one.
    void run(Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException | Error e) {
            Throwable first = failed;
            if (first == null) {
                failed = e;
            } else {
                first.addSuppressed(e);
            }
        }
    }

    /// Says what became of the first that failed, with the others beside it.
    void check() throws IOException {
        Throwable first = failed;
        if (first != null) {
            throw new IOException(first.getMessage(), first);
        }
    }

    /// Tells what failed beside what went wrong before.
    void tellBeside(Exception before) {
        Throwable first = failed;
        if (first != null) {
            before.addSuppressed(first);
        }
    }

    /// One of them.
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }
}

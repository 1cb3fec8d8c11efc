package org.eventexplorer.cli;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.work.CancelToken;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/// Lets a command end cleanly when a person or the system ends the program (Ctrl+C, SIGTERM): the
/// command is cancelled, finishes what it has begun, and its exit code becomes the program's.
public final class Interruption {
    private static final long PATIENCE_SECONDS = 60;

    private final CancelToken token;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger exitCode = new AtomicInteger(ExitCode.FAILED);

    /// @param token cancelled at the interruption
    public Interruption(CancelToken token) {
        this.token = token;
    }

    /// Runs a command and returns its exit code.
    public int guard(IntSupplier command) {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().name("interruption").unstarted(this::interrupt));
        try {
            exitCode.set(command.getAsInt());
            return exitCode.get();
        } finally {
            ended.countDown();
        }
    }

    // Runs when the virtual machine goes down, after the command's end too: then there is nothing
    // to do. Halting is the only way to an exit code of one's own from here.
    private void interrupt() {
        if (ended.getCount() == 0) {
            return;
        }
        token.cancel();
        boolean isInTime = false;
        try {
            isInTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(isInTime ? exitCode.get() : ExitCode.FAILED);
    }
}

package org.eventexplorer.ui.fx;

import javafx.application.Platform;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Measures the longest stretch for which the toolkit's thread worked without answering: asked
/// every few milliseconds, it says how much processor time it took since it was asked before. Time
/// in which another process or the garbage collector had the processor does not count.
public final class FxWatchdog implements AutoCloseable {
    private static final long SUSPICIOUS = Duration.ofMillis(40).toNanos();

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ScheduledExecutorService asking =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private final ScheduledFuture<?> rounds;
    private final Thread toolkit;
    private volatile long asked;
    private volatile long answered;
    private volatile long longest;
    private volatile String worst = "";
    private volatile String stack = "";
    private long before;

    private FxWatchdog(Thread toolkit) {
        this.toolkit = toolkit;
        before = threads.getThreadCpuTime(toolkit.threadId());
        rounds = asking.scheduleAtFixedRate(this::ask, 5, 5, TimeUnit.MILLISECONDS);
    }

    /// Begins to measure; on the toolkit's thread.
    public static FxWatchdog begin() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("not on the toolkit's thread");
        }
        return new FxWatchdog(Thread.currentThread());
    }

    private void ask() {
        if (answered < asked) {
            if (System.nanoTime() - asked > SUSPICIOUS) {
                stack =
                        Arrays.stream(toolkit.getStackTrace())
                                .limit(40)
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining("\n  "));
            }
            return;
        }
        asked = System.nanoTime();
        Platform.runLater(this::answer);
    }

    private void answer() {
        long now = threads.getThreadCpuTime(toolkit.threadId());
        long took = now - before;
        before = now;
        if (took > longest) {
            longest = took;
            worst = stack;
        }
        stack = "";
        answered = System.nanoTime();
    }

    /// The longest stretch.
    public Duration longest() {
        return Duration.ofNanos(longest);
    }

    /// What the thread did in it.
    public String worst() {
        return worst;
    }

    @Override
    public void close() {
        rounds.cancel(true);
        asking.shutdownNow();
    }
}

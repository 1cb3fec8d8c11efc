package org.eventexplorer.transfer;

import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;
import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Counts what an import stores while it goes on storing: two connections keep two processors of
/// the server busy, and at the end little is left to count. What goes wrong here is no trouble of
/// the import's: it is not begun again, and who counts at the end will say.
final class CountingBeside implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CountingBeside.class);

    /// After how many more events it is begun again.
    static final long WORTH = 20_000;

    // Longer than the server gives a statement: only a connection that was lost without a word
    // takes so long.
    private static final long PATIENCE_SECONDS = 40;

    private final Predicate<JobContext> counting;
    private final JobContext context;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("counting").factory());
    private Future<?> running = CompletableFuture.completedFuture(null);
    private long begunAt;
    private volatile boolean isOver;

    /// @param counting counts what is stored and not counted; says whether it is any use to ask
    ///     again
    /// @param token ends the counting together with the import
    CountingBeside(Predicate<JobContext> counting, CancelToken token) {
        this.counting = counting;
        this.context = new JobContext(token, this::beforeStep);
    }

    /// Is told how many events were stored so far; returns at once.
    void stored(long events) {
        if (!isOver && events - begunAt >= WORTH && running.isDone()) {
            begunAt = events;
            running = thread.submit(this::count);
        }
    }

    private void count() {
        try {
            if (!counting.test(context)) {
                isOver = true;
            }
        } catch (CancelledException e) {
            isOver = true;
        } catch (RuntimeException e) {
            isOver = true;
            LOG.debug("the counts stay behind until the end", e);
        }
    }

    // What is left after the last event was stored is counted where its progress is seen.
    private void beforeStep(Progress ignored) {
        if (isOver) {
            throw new CancelledException();
        }
    }

    /// Waits until the step that has begun is at its end, and begins no other.
    @Override
    public void close() {
        isOver = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

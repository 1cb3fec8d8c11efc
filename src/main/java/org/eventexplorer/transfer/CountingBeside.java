package org.eventexplorer.transfer;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;
import org.eventexplorer.work.JobContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Counts what an import stores while it goes on storing: two connections keep two processors of
/// the server busy, and at the end little is left to count.
final class CountingBeside implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CountingBeside.class);

    /// After how many more events it is begun again.
    static final long WORTH = 20_000;

    private final Consumer<JobContext> counting;
    private final JobContext unwatched;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("counting").factory());
    private Future<?> running = CompletableFuture.completedFuture(null);
    private long begunAt;

    /// @param counting counts what is stored and not counted
    /// @param token ends the counting together with the import
    CountingBeside(Consumer<JobContext> counting, CancelToken token) {
        this.counting = counting;
        this.unwatched = new JobContext(token, progress -> {});
    }

    /// Is told how many events were stored so far; returns at once.
    void stored(long events) {
        if (events - begunAt >= WORTH && running.isDone()) {
            begunAt = events;
            running = thread.submit(() -> count(counting, unwatched));
        }
    }

    /// Counts; what is stored is stored, so that an import does not fail by what is only made
    /// faster.
    static void count(Consumer<JobContext> counting, JobContext context) {
        try {
            counting.accept(context);
        } catch (CancelledException | DatabaseException e) {
            LOG.debug("the counts stay behind", e);
        }
    }

    /// Waits until the counting that has begun is at its end.
    @Override
    public void close() {
        thread.close();
    }
}

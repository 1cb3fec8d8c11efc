package org.eventexplorer.work;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Runs jobs in the background and delivers progress and one outcome each on the deliverer's
/// thread. Thread-safe.
public final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final Executor workers;
    private final Executor deliverer;

    /// @param workers runs the jobs
    /// @param deliverer receives progress and outcomes, such as the user interface's thread
    public JobRunner(Executor workers, Executor deliverer) {
        this.workers = workers;
        this.deliverer = deliverer;
    }

    /// A runner with one virtual thread a job.
    public static JobRunner onVirtualThreads(Executor deliverer) {
        return new JobRunner(job -> Thread.ofVirtual().name("job").start(job), deliverer);
    }

    /// Starts `job` and returns what cancels it. Of progress only the newest is delivered; the
    /// outcome comes once and last.
    public <T> CancelToken start(
            Job<T> job, Consumer<Progress> onProgress, Consumer<Outcome<T>> onEnd) {
        CancelToken token = new CancelToken();
        AtomicReference<@Nullable Progress> newest = new AtomicReference<>();
        Consumer<Progress> sink =
                progress -> {
                    if (newest.getAndSet(progress) == null) {
                        deliverer.execute(() -> deliverNewest(newest, onProgress));
                    }
                };
        workers.execute(
                () -> {
                    Outcome<T> outcome = outcome(job, new JobContext(token, sink));
                    deliverer.execute(() -> onEnd.accept(outcome));
                });
        return token;
    }

    private static void deliverNewest(
            AtomicReference<@Nullable Progress> newest, Consumer<Progress> onProgress) {
        Progress progress = newest.getAndSet(null);
        if (progress != null) {
            onProgress.accept(progress);
        }
    }

    private static <T> Outcome<T> outcome(Job<T> job, JobContext context) {
        try {
            return new Outcome.Succeeded<>(job.run(context));
        } catch (CancelledException e) {
            return new Outcome.Cancelled<>();
        } catch (Exception e) {
            if (context.cancelToken().isCancelled()) {
                return new Outcome.Cancelled<>();
            }
            return new Outcome.Failed<>(e);
        } catch (Error e) {
            // An Error such as OutOfMemoryError ends the job, not the program without a word.
            LOG.error("a job ended with an error", e);
            return new Outcome.Failed<>(new IllegalStateException(e.toString(), e));
        }
    }
}

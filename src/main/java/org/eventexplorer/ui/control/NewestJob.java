package org.eventexplorer.ui.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Work of which only the newest matters: starting a job cancels the one before, whose outcome is
/// never delivered. At most one job runs and one waits, however fast they are asked for. For the
/// deliverer's thread alone.
///
/// @param <T> what the jobs return
public final class NewestJob<T> {
    private final JobRunner jobs;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private @Nullable Order<T> current;
    private @Nullable Order<T> waiting;
    private @Nullable CancelToken token;

    /// @param jobs runs the jobs
    public NewestJob(JobRunner jobs) {
        this.jobs = jobs;
    }

    /// Cancels what runs, then runs `job` and gives its outcome to `onEnd`.
    public void start(Job<T> job, Consumer<Outcome<T>> onEnd) {
        Order<T> order = new Order<>(job, onEnd);
        running.set(true);
        if (current == null) {
            run(order);
        } else {
            waiting = order;
            cancelToken();
        }
    }

    /// Cancels the newest job; its outcome is delivered as cancelled.
    public void stop() {
        Order<T> unstarted = waiting;
        if (unstarted != null) {
            drop();
            unstarted.onEnd.accept(new Outcome.Cancelled<>());
        } else {
            cancelToken();
        }
    }

    /// Cancels everything; no outcome is delivered any more.
    public void drop() {
        waiting = null;
        if (current != null) {
            current.isDropped = true;
            cancelToken();
        }
        running.set(false);
    }

    /// Whether an outcome is still to come.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Whether an outcome is still to come.
    public boolean isRunning() {
        return running.get();
    }

    private void run(Order<T> order) {
        current = order;
        CancelToken started =
                jobs.start(order.job, progress -> {}, outcome -> ended(order, outcome));
        // A runner on this very thread has delivered the outcome by now.
        if (current == order) {
            token = started;
        }
    }

    private void ended(Order<T> order, Outcome<T> outcome) {
        current = null;
        token = null;
        Order<T> next = waiting;
        if (next != null) {
            waiting = null;
            run(next);
        } else if (!order.isDropped) {
            running.set(false);
            order.onEnd.accept(outcome);
        }
    }

    private void cancelToken() {
        if (token != null) {
            token.cancel();
        }
    }

    private static final class Order<T> {
        private final Job<T> job;
        private final Consumer<Outcome<T>> onEnd;
        private boolean isDropped;

        private Order(Job<T> job, Consumer<Outcome<T>> onEnd) {
            this.job = job;
            this.onEnd = onEnd;
        }
    }
}

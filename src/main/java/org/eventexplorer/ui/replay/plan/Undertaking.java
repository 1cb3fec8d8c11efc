package org.eventexplorer.ui.replay.plan;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.eventexplorer.work.Progress;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// One thing that a person waits for, seeing how far it is: a further start ends the one before,
/// whose outcome is never delivered. Only for the toolkit's thread.
///
/// @param <T> what comes of it
public final class Undertaking<T> {
    private final JobRunner jobs;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress =
            new ReadOnlyObjectWrapper<>();
    private @Nullable CancelToken token;
    private long starts;

    /// @param jobs run what is waited for
    public Undertaking(JobRunner jobs) {
        this.jobs = jobs;
    }

    /// Whether an outcome is still to come.
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// How far it is; null: nothing is known.
    public ReadOnlyObjectProperty<@Nullable Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    /// Ends what runs, then runs `job` and gives its outcome to `onEnd`.
    public void start(Job<T> job, Consumer<Outcome<T>> onEnd) {
        drop();
        long mine = starts;
        running.set(true);
        CancelToken started =
                jobs.start(
                        job,
                        far -> {
                            if (mine == starts) {
                                progress.set(far);
                            }
                        },
                        outcome -> ended(mine, outcome, onEnd));
        // A runner on this very thread has delivered the outcome by now.
        if (mine == starts && running.get()) {
            token = started;
        }
    }

    private void ended(long number, Outcome<T> outcome, Consumer<Outcome<T>> onEnd) {
        if (number == starts) {
            token = null;
            running.set(false);
            progress.set(null);
            onEnd.accept(outcome);
        }
    }

    /// Asks it to end; its outcome comes as cancelled.
    public void stop() {
        if (token != null) {
            token.cancel();
        }
    }

    /// Asks it to end; no outcome comes.
    public void drop() {
        stop();
        token = null;
        starts++;
        running.set(false);
        progress.set(null);
    }
}

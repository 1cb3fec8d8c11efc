package org.eventexplorer.ui.explore;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import org.eventexplorer.query.Rehearsal;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

/// Rehearses the first search of a person as soon as what the window opens with is all there and
/// painted: who looks at that will search next, and before, it would only hold that up. Only for
/// the toolkit's thread.
final class FirstSearch {
    private final JobRunner jobs;
    private final Rehearsal rehearsal;
    private final Runnable onEnd;
    private @Nullable CancelToken running;
    // Held, or what combines several values would be collected before it changes.
    private @Nullable ObservableBooleanValue waitedFor;

    /// @param onEnd what is done when it was rehearsed
    FirstSearch(JobRunner jobs, Rehearsal rehearsal, Runnable onEnd) {
        this.jobs = jobs;
        this.rehearsal = rehearsal;
        this.onEnd = onEnd;
    }

    /// Begins when `busy`, which tells whether the last parts are under way, is at its end.
    void after(ObservableBooleanValue busy) {
        if (!busy.get()) {
            run();
            return;
        }
        waitedFor = busy;
        busy.addListener(
                new ChangeListener<>() {
                    @Override
                    public void changed(
                            ObservableValue<? extends Boolean> property,
                            Boolean before,
                            Boolean now) {
                        if (!now) {
                            busy.removeListener(this);
                            waitedFor = null;
                            run();
                        }
                    }
                });
    }

    private void run() {
        running =
                jobs.start(
                        context -> {
                            rehearsal.run(context.cancelToken());
                            return true;
                        },
                        progress -> {},
                        // Where it failed, the next search says why.
                        outcome -> onEnd.run());
    }

    void close() {
        if (running != null) {
            running.cancel();
        }
    }
}

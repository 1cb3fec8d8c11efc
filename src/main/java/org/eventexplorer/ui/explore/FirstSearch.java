package org.eventexplorer.ui.explore;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableBooleanValue;

import org.eventexplorer.query.Rehearsal;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;

/// Rehearses the first search of a person as soon as what the window opens with is all there and
/// painted: who looks at that will search next, and before, it would only hold that up. Only for
/// the toolkit's thread.
final class FirstSearch {
    private static final Executor LATER = new FxExecutor();

    private final JobRunner jobs;
    private final Rehearsal rehearsal;
    private final Runnable onEnd;
    private final InvalidationListener look = this::lookSoon;
    private @Nullable CancelToken running;
    // Held, or what combines several values would be collected before it changes.
    private @Nullable ObservableBooleanValue waitedFor;
    private boolean isClosed;

    /// @param onEnd what is done when it was rehearsed
    FirstSearch(JobRunner jobs, Rehearsal rehearsal, Runnable onEnd) {
        this.jobs = jobs;
        this.rehearsal = rehearsal;
        this.onEnd = onEnd;
    }

    /// Begins when `busy`, which tells whether the last parts are under way, is at its end.
    void after(ObservableBooleanValue busy) {
        waitedFor = busy;
        busy.addListener(look);
        look();
    }

    // What came last is shown, and asks for more, just after it said that it is not busy.
    private void lookSoon(Observable ignored) {
        LATER.execute(this::look);
    }

    private void look() {
        ObservableBooleanValue busy = waitedFor;
        if (busy != null && !busy.get()) {
            forget(busy);
            run();
        }
    }

    private void forget(ObservableBooleanValue busy) {
        busy.removeListener(look);
        waitedFor = null;
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
                        outcome -> end());
    }

    private void end() {
        if (!isClosed) {
            onEnd.run();
        }
    }

    void close() {
        isClosed = true;
        if (waitedFor != null) {
            forget(waitedFor);
        }
        if (running != null) {
            running.cancel();
        }
    }
}

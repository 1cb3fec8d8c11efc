package org.eventexplorer.ui.explore;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

import org.eventexplorer.query.Rehearsal;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

/// Rehearses the first search of a person as soon as what the window opens with is all there: who
/// looks at that will search next. Only for the toolkit's thread.
final class FirstSearch {
    private final JobRunner jobs;
    private final Rehearsal rehearsal;
    private final Runnable onEnd;
    private @Nullable CancelToken running;

    /// @param onEnd what is done when it was rehearsed
    FirstSearch(JobRunner jobs, Rehearsal rehearsal, Runnable onEnd) {
        this.jobs = jobs;
        this.rehearsal = rehearsal;
        this.onEnd = onEnd;
    }

    /// Begins when `busy`, which tells whether the last part is under way, first ends.
    void after(ReadOnlyBooleanProperty busy) {
        busy.addListener(
                new ChangeListener<>() {
                    @Override
                    public void changed(
                            ObservableValue<? extends Boolean> property,
                            Boolean before,
                            Boolean now) {
                        if (!now) {
                            busy.removeListener(this);
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

package org.eventexplorer.ui.work;

import org.eventexplorer.work.Job;
import org.eventexplorer.work.Outcome;

import java.util.function.Consumer;
import java.util.function.Function;

/// A piece of work to be done behind the screens.
///
/// @param title what it does, such as `Import orders.ndjson`
/// @param icon the literal of its icon, such as `fth-upload`
/// @param job does it
/// @param result what to say of its result, in one line
/// @param end where the work stands with that result: done, done in part, failed or cancelled
/// @param onEnd takes the outcome, after the list has shown it
public record Work<T>(
        String title,
        String icon,
        Job<T> job,
        Function<T, String> result,
        Function<T, WorkItem.State> end,
        Consumer<Outcome<T>> onEnd) {
    /// Work that is done wherever it has a result.
    public Work(
            String title,
            String icon,
            Job<T> job,
            Function<T, String> result,
            Consumer<Outcome<T>> onEnd) {
        this(title, icon, job, result, any -> WorkItem.State.DONE, onEnd);
    }
}

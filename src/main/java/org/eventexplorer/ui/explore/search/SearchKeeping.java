package org.eventexplorer.ui.explore.search;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The searches that are kept, as the window shows them. Changes are made one after the other,
/// behind the window. For the deliverer's thread alone.
public final class SearchKeeping {
    private final SearchMemory memory;
    private final NewestJob<SearchBook> job;
    private final Consumer<Exception> onFailed;
    private final Deque<UnaryOperator<SearchBook>> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<SearchBook> book =
            new ReadOnlyObjectWrapper<>(SearchBook.EMPTY);

    /// @param onFailed told where they cannot be kept
    public SearchKeeping(SearchMemory memory, JobRunner jobs, Consumer<Exception> onFailed) {
        this.memory = memory;
        this.job = new NewestJob<>(jobs);
        this.onFailed = onFailed;
    }

    /// What is kept.
    public ReadOnlyObjectProperty<SearchBook> book() {
        return book.getReadOnlyProperty();
    }

    /// Reads what is kept.
    public void load() {
        change(UnaryOperator.identity());
    }

    /// Changes what is kept.
    public void change(UnaryOperator<SearchBook> change) {
        waiting.add(change);
        next();
    }

    private void next() {
        if (job.isRunning() || waiting.isEmpty()) {
            return;
        }
        List<UnaryOperator<SearchBook>> changes = new ArrayList<>(waiting);
        waiting.clear();
        job.start(
                context ->
                        memory.change(
                                before -> {
                                    SearchBook after = before;
                                    for (UnaryOperator<SearchBook> change : changes) {
                                        after = change.apply(after);
                                    }
                                    return after;
                                }),
                this::ended);
    }

    private void ended(Outcome<SearchBook> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<SearchBook>(SearchBook after) -> book.set(after);
            case Outcome.Failed<SearchBook>(Exception cause) -> onFailed.accept(cause);
            case Outcome.Cancelled<SearchBook> _ -> {}
        }
        next();
    }
}

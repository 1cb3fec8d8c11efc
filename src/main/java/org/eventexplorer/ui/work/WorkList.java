package org.eventexplorer.ui.work;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.List;

/// All work that runs behind the screens, and what has ended until a person dismisses it. Only for
/// the toolkit's thread.
public final class WorkList {
    private static final Logger LOG = LoggerFactory.getLogger(WorkList.class);
    private static final int MOST_ENDED = 50;

    private final Messages messages = Messages.of(WorkList.class);
    private final JobRunner jobs;
    private final InstantSource clock;
    private final ObservableList<WorkItem> items = FXCollections.observableArrayList();
    private final ObservableList<WorkItem> shown = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();

    /// @param jobs runs the work
    /// @param clock tells how long it has run
    public WorkList(JobRunner jobs, InstantSource clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Newest first.
    public ObservableList<WorkItem> items() {
        return shown;
    }

    /// What those that run are called.
    public List<String> titlesOfRunning() {
        return items.stream()
                .filter(item -> item.state().get() == WorkItem.State.RUNNING)
                .map(WorkItem::title)
                .toList();
    }

    /// How many run.
    public ReadOnlyIntegerProperty running() {
        return running.getReadOnlyProperty();
    }

    /// Whether any runs that can be taken up again where it was asked to end.
    public boolean isAnyPausing() {
        return items.stream()
                .anyMatch(item -> item.isPausing() && item.state().get() == WorkItem.State.RUNNING);
    }

    /// Starts `work` and shows it at the top.
    public <T> WorkItem start(Work<T> work) {
        return start(work, false);
    }

    /// Starts `work` that can be taken up again where it is asked to end.
    public <T> WorkItem startPausing(Work<T> work) {
        return start(work, true);
    }

    private <T> WorkItem start(Work<T> work, boolean isPausing) {
        WorkItem item = new WorkItem(work.title(), work.icon(), clock.instant(), isPausing);
        items.addFirst(item);
        running.set(running.get() + 1);
        item.started(
                jobs.start(
                        work.job(),
                        progress -> item.progressed(progress, clock.instant()),
                        outcome -> end(work, item, outcome)));
        return item;
    }

    private <T> void end(Work<T> work, WorkItem item, Outcome<T> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<T> done ->
                    item.ended(work.end().apply(done.value()), work.result().apply(done.value()));
            case Outcome.Failed<T> failed -> {
                LOG.warn("{} failed", work.title(), failed.cause());
                item.ended(WorkItem.State.FAILED, ErrorText.of(failed.cause()));
            }
            case Outcome.Cancelled<T> _ ->
                    item.ended(WorkItem.State.CANCELLED, messages.text("cancelled"));
        }
        running.set(running.get() - 1);
        forgetOldest();
        work.onEnd().accept(outcome);
    }

    private void forgetOldest() {
        List<WorkItem> ended = ended();
        ended.stream().skip(MOST_ENDED).toList().forEach(items::remove);
    }

    private List<WorkItem> ended() {
        return items.stream().filter(item -> item.state().get() != WorkItem.State.RUNNING).toList();
    }

    /// Takes one that has ended off the list.
    public void dismiss(WorkItem item) {
        if (item.state().get() != WorkItem.State.RUNNING) {
            items.remove(item);
        }
    }

    /// Takes all that have ended off the list.
    public void dismissEnded() {
        items.removeAll(ended());
    }

    /// Asks all that run to end.
    public void cancelAll() {
        List.copyOf(items).forEach(WorkItem::cancel);
    }
}

package org.eventexplorer.ui.replay.run;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.eventexplorer.replay.keep.FailedEvents.Failed;
import org.eventexplorer.replay.keep.FailedEvents.OfCause;
import org.eventexplorer.ui.replay.ReplayStore;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The failures of a replay by cause; the events of a cause are read when it is unfolded, some at a
/// time. Only for the toolkit's thread.
final class FailureRows {
    /// How many are read at a time.
    static final int PAGE = 20;

    /// How many of a cause are shown; the report has all.
    static final int MOST = 200;

    private final RunViewModel model;
    private final ObservableList<FailureRow> rows = FXCollections.observableArrayList();
    private final Map<String, List<Failed>> unfolded = new HashMap<>();
    private List<OfCause> causes = List.of();

    FailureRows(RunViewModel model) {
        this.model = model;
        model.detail().subscribe(this::take);
    }

    /// All rows.
    ObservableList<FailureRow> rows() {
        return rows;
    }

    private void take(ReplayStore.@Nullable Detail detail) {
        if (detail == null || detail.causes().equals(causes)) {
            return;
        }
        causes = detail.causes();
        // Whether they were retried or skipped may have changed.
        List.copyOf(unfolded.keySet()).forEach(cause -> reread(cause));
        build();
    }

    private void reread(String cause) {
        List<Failed> shown = unfolded.getOrDefault(cause, List.of());
        read(cause, -1, Math.max(PAGE, shown.size()), List.of());
    }

    private void build() {
        List<FailureRow> all = new ArrayList<>();
        for (OfCause cause : causes) {
            List<Failed> events = unfolded.get(cause.cause());
            all.add(new FailureRow.Cause(cause, events != null));
            if (events == null) {
                continue;
            }
            events.forEach(one -> all.add(new FailureRow.One(cause, one)));
            long left = cause.events() - events.size();
            if (left > 0) {
                all.add(new FailureRow.More(cause, left, events.size() < MOST));
            }
        }
        if (!rows.equals(all)) {
            rows.setAll(all);
        }
    }

    /// Unfolds a cause, or folds it.
    void toggle(OfCause cause) {
        if (unfolded.remove(cause.cause()) != null) {
            build();
        } else {
            read(cause.cause(), -1, PAGE, List.of());
        }
    }

    /// Shows further events of a cause.
    void more(OfCause cause) {
        List<Failed> shown = unfolded.get(cause.cause());
        if (shown != null && !shown.isEmpty() && shown.size() < MOST) {
            read(cause.cause(), shown.getLast().failure().ordinal(), PAGE, shown);
        }
    }

    private void read(String cause, long after, int number, List<Failed> before) {
        model.actions()
                .jobs()
                .start(
                        context ->
                                model.actions()
                                        .store()
                                        .failed()
                                        .page(
                                                model.id(),
                                                cause,
                                                after,
                                                number,
                                                context.cancelToken()),
                        progress -> {},
                        outcome -> {
                            if (outcome instanceof Outcome.Succeeded<List<Failed>>(var page)) {
                                List<Failed> all = new ArrayList<>(before);
                                all.addAll(page);
                                unfolded.put(cause, List.copyOf(all));
                                build();
                            }
                        });
    }
}

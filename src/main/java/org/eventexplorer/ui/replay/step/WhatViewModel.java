package org.eventexplorer.ui.replay.step;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.replay.plan.Planner;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.replay.ReplayWish;
import org.eventexplorer.ui.replay.plan.Failure;
import org.eventexplorer.ui.replay.plan.Fixed;
import org.eventexplorer.ui.replay.plan.Services;
import org.eventexplorer.ui.replay.plan.Undertaking;
import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Which events are to be replayed: counted once, and fixed thereby. Only for the toolkit's thread.
public final class WhatViewModel {
    private final Messages messages = Messages.of(WhatViewModel.class);
    private final ReplayWish wish;
    private final Services services;
    private final Undertaking<Fixed> counting;
    private final ReadOnlyObjectWrapper<@Nullable Fixed> fixed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();

    WhatViewModel(ReplayWish wish, Services services) {
        this.wish = wish;
        this.services = services;
        this.counting = new Undertaking<>(services.jobs());
    }

    /// Where they come from, for a person.
    public String words() {
        return wish.words();
    }

    Selection selection() {
        return wish.selection();
    }

    /// What was counted; null: nothing yet.
    public ReadOnlyObjectProperty<@Nullable Fixed> fixed() {
        return fixed.getReadOnlyProperty();
    }

    /// Why they could not be counted; null: nothing went wrong.
    public ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /// Whether a person ended the counting.
    public ReadOnlyBooleanProperty stopped() {
        return stopped.getReadOnlyProperty();
    }

    /// The counting.
    public Undertaking<Fixed> counting() {
        return counting;
    }

    /// Counts, up to what is stored by now, and fixes that.
    public void count() {
        fixed.set(null);
        failure.set(null);
        stopped.set(false);
        counting.start(this::fix, this::counted);
    }

    private Fixed fix(JobContext context) {
        Planner planner = new Planner(services.database());
        Instant now = services.clock().instant();
        long upTo = planner.upTo(context.cancelToken());
        return new Fixed(now, planner.plan(wish.selection(), upTo, segment -> {}, context));
    }

    private void counted(Outcome<Fixed> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<Fixed>(Fixed made) -> fixed.set(made);
            case Outcome.Failed<Fixed>(Exception cause) ->
                    failure.set(
                            new Failure(
                                    Trouble.of(
                                            messages.text("count.failed"),
                                            messages.text("count.kept"),
                                            cause),
                                    this::count));
            case Outcome.Cancelled<Fixed> _ -> stopped.set(true);
        }
    }

    void close() {
        counting.drop();
    }
}

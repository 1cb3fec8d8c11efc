package org.eventexplorer.ui.replay.step;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.replay.plan.Planner;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.ui.control.PatternsText;
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
import java.util.List;

/// Which events are to be replayed: counted once, and fixed thereby. Only for the toolkit's thread.
public final class WhatViewModel {
    private final Messages messages = Messages.of(WhatViewModel.class);
    private final ReplayWish wish;
    private final StringProperty patterns = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Selection selection;
    private final Services services;
    private final Undertaking<Fixed> counting;
    private final ReadOnlyObjectWrapper<@Nullable Fixed> fixed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();

    WhatViewModel(ReplayWish wish, Services services) {
        this.wish = wish;
        this.selection = wish.selection();
        patterns.set(PatternsText.of(narrowedTo(selection)));
        patterns.subscribe(now -> problem.set(""));
        this.services = services;
        this.counting = new Undertaking<>(services.jobs());
    }

    /// Where they come from, for a person.
    public String words() {
        List<PatternFilter> only = narrowedTo(selection);
        return only.isEmpty()
                ? wish.words()
                : messages.text("narrowed", wish.words(), PatternsText.of(only));
    }

    private static List<PatternFilter> narrowedTo(Selection selection) {
        return switch (selection) {
            case Selection.Matching matching -> matching.alsoAny();
            case Selection.Chosen chosen -> chosen.alsoAny();
            case Selection.Failures _ -> List.of();
        };
    }

    Selection selection() {
        return selection;
    }

    /// The patterns to which the events are narrowed, as a person types them; empty: all.
    public StringProperty patterns() {
        return patterns;
    }

    /// Why these are no patterns; empty: they are.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the events can be narrowed: failures were meant for their subscriber already.
    public boolean mayNarrow() {
        return !(selection instanceof Selection.Failures);
    }

    /// Narrows the events to the patterns that are typed, and counts anew.
    public void narrow() {
        try {
            List<PatternFilter> only = PatternsText.parse(patterns.get());
            selection =
                    switch (selection) {
                        case Selection.Matching matching ->
                                new Selection.Matching(matching.filter(), only);
                        case Selection.Chosen chosen ->
                                new Selection.Chosen(chosen.eventIds(), only, chosen.cameOf());
                        case Selection.Failures failures -> failures;
                    };
        } catch (IllegalArgumentException e) {
            problem.set(String.valueOf(e.getMessage()));
            return;
        }
        count();
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
        Selection asked = selection;
        counting.start(context -> fix(asked, context), this::counted);
    }

    private Fixed fix(Selection asked, JobContext context) {
        Planner planner = new Planner(services.database());
        Instant now = services.clock().instant();
        long upTo = planner.upTo(context.cancelToken());
        return new Fixed(now, planner.plan(asked, upTo, segment -> {}, context));
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

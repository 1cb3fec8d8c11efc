package org.eventexplorer.ui.replay.step;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.ui.replay.ReplayWish;
import org.eventexplorer.ui.replay.plan.Fixed;
import org.eventexplorer.ui.replay.plan.Services;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A replay that is being asked for, step by step. Only for the toolkit's thread.
public final class WizardViewModel {
    private final WhatViewModel what;
    private final WhereViewModel where;
    private final HowViewModel how = new HowViewModel();
    private final CheckViewModel check;
    private final Departure departure;
    // Held here, since a binding that nobody holds is collected.
    private final ObservableValue<List<Subscriber>> targets;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.WHAT);

    /// What is asked, in this order.
    public enum Step {
        /// Which events.
        WHAT,
        /// To whom.
        WHERE,
        /// In which order, how fast, and what happens when something fails.
        HOW,
        /// All of it, read once more.
        CHECK;

        private static final List<Step> ALL = List.of(values());

        /// Which one it is, from 1.
        public int number() {
            return ALL.indexOf(this) + 1;
        }

        /// The step so many further on, or back; empty: there is none.
        public Optional<Step> further(int by) {
            int index = ALL.indexOf(this) + by;
            return index < 0 || index >= ALL.size()
                    ? Optional.empty()
                    : Optional.of(ALL.get(index));
        }
    }

    /// @param wish what a person wants to be replayed
    public WizardViewModel(ReplayWish wish, Services services) {
        this.what = new WhatViewModel(wish, services);
        this.where = new WhereViewModel(services, what.fixed());
        this.check = new CheckViewModel(services);
        this.departure = new Departure(services, check);
        this.targets = where.targetsNow();
        targets.subscribe(how::aimAt);
    }

    /// Begins to count, and looks who is there.
    public void begin() {
        what.count();
        where.look();
    }

    /// Which events.
    public WhatViewModel what() {
        return what;
    }

    /// To whom.
    public WhereViewModel where() {
        return where;
    }

    /// How.
    public HowViewModel how() {
        return how;
    }

    /// All of it, read once more.
    public CheckViewModel check() {
        return check;
    }

    /// What is done then.
    public Departure departure() {
        return departure;
    }

    /// The step that is shown.
    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /// Whether everything before `to` is answered.
    public boolean mayGo(Step to) {
        @Nullable Fixed fixed = what.fixed().get();
        boolean isCounted = fixed != null && fixed.plan().events() > 0;
        return switch (to) {
            case WHAT -> true;
            case WHERE -> isCounted;
            case HOW -> isCounted && !where.targets().isEmpty();
            case CHECK -> isCounted && !where.targets().isEmpty() && how.isGood().get();
        };
    }

    /// Shows a step, if everything before it is answered and nothing is being started.
    public void go(Step to) {
        if (!mayGo(to) || departure.starting().running().get()) {
            return;
        }
        step.set(to);
        Fixed fixed = what.fixed().get();
        if (to == Step.CHECK && fixed != null) {
            check.ask(fixed, what.selection(), where.targets(), where.toAll().get());
        }
    }

    /// Whether something is still being found out, kept or written.
    public boolean isBusy() {
        return what.counting().running().get()
                || check.planning().running().get()
                || where.test().running().get()
                || departure.starting().running().get()
                || departure.writing().running().get();
    }

    /// Keeps what was shown, then tells `started` of it.
    public void start(Consumer<List<Replay>> started) {
        departure.start(options(), speed(), this::lookAnew, started);
    }

    /// Writes what was shown to `file`.
    public void save(Path file) {
        departure.save(what.words(), options(), speed(), file);
    }

    // What was typed stays, and the steps are gone through again with what is there now.
    private void lookAnew() {
        List<Subscriber> before = where.targets();
        step.set(before.isEmpty() ? Step.WHAT : Step.WHERE);
        begin();
    }

    private ReplayOptions options() {
        return how.options().orElseThrow();
    }

    private Speed speed() {
        return how.speed().orElseThrow();
    }

    /// Ends what runs.
    public void close() {
        what.close();
        where.close();
        check.close();
        departure.close();
    }
}

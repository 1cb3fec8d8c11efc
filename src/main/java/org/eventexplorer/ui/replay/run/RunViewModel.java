package org.eventexplorer.ui.replay.run;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.replay.RateSeries;
import org.eventexplorer.ui.replay.ReplayActions;
import org.eventexplorer.ui.replay.ReplayStore;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One replay: what this window runs is looked at a few times a second, what the store says of it
/// once. Only for the toolkit's thread.
public final class RunViewModel {
    /// How often [#tick] is to be called.
    static final Duration TICK = Duration.ofMillis(250);

    private static final int LOOK_EVERY = 4;
    private static final Duration FEW = Duration.ofSeconds(3);
    private static final Duration SOME = Duration.ofSeconds(30);

    private final Messages messages = Messages.of(RunViewModel.class);
    private final ReplayActions actions;
    private final UUID id;
    private final NewestJob<ReplayStore.Detail> looking;
    private final ReadOnlyObjectWrapper<ReplayStore.@Nullable Detail> detail =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Now> now = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private RateSeries series;
    private long ticks;

    /// @param actions what is done to replays
    /// @param id which one this is
    public RunViewModel(ReplayActions actions, UUID id) {
        this.actions = actions;
        this.id = id;
        this.looking = new NewestJob<>(actions.jobs());
        this.series = actions.running().series(id);
    }

    ReplayActions actions() {
        return actions;
    }

    /// Which one it is.
    UUID id() {
        return id;
    }

    /// What the store says of it; null: nothing was read yet.
    ReadOnlyObjectProperty<ReplayStore.@Nullable Detail> detail() {
        return detail.getReadOnlyProperty();
    }

    /// How it is now; null: nothing is known yet.
    ReadOnlyObjectProperty<@Nullable Now> now() {
        return now.getReadOnlyProperty();
    }

    /// Why it could not be read; null: it could.
    ReadOnlyObjectProperty<@Nullable Trouble> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// How fast it goes.
    RateSeries series() {
        return series;
    }

    /// Looks at the numbers, and now and then at the store.
    void tick() {
        series = actions.running().series(id);
        update();
        if (ticks++ % LOOK_EVERY == 0 && mayChange()) {
            look();
        }
    }

    private boolean mayChange() {
        ReplayStore.Detail known = detail.get();
        return known == null
                || actions.running().isHere(id)
                || !known.replay().standing().state().isOver();
    }

    private void update() {
        ReplayStore.Detail known = detail.get();
        if (known != null) {
            now.set(
                    actions.running()
                            .running(id)
                            .map(Now::of)
                            .orElseGet(() -> Now.of(known.replay().standing())));
        }
    }

    /// Reads it again, unless that is being done.
    void look() {
        if (looking.isRunning()) {
            return;
        }
        ReplayStore.Detail known = detail.get();
        looking.start(
                context -> actions.store().detail(id, known, context.cancelToken()), this::looked);
    }

    private void looked(Outcome<ReplayStore.Detail> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<ReplayStore.Detail>(ReplayStore.Detail seen) -> {
                trouble.set(null);
                take(seen);
            }
            case Outcome.Failed<ReplayStore.Detail>(Exception cause) -> {
                // A run says itself that it waits for the database.
                if (actions.running().running(id).isEmpty()) {
                    trouble.set(
                            Trouble.of(
                                    messages.text("failed.look"),
                                    messages.text("failed.look.kept"),
                                    cause));
                }
            }
            case Outcome.Cancelled<ReplayStore.Detail> _ -> {}
        }
    }

    private void take(ReplayStore.Detail seen) {
        detail.set(seen);
        boolean isElsewhere =
                seen.replay().standing().state() == ReplayState.RUNNING
                        && !actions.running().isHere(id);
        if (isElsewhere) {
            series.add(Instant.now(), seen.replay().standing().counts());
        }
        update();
    }

    /// Reads it again, whatever was known.
    void again() {
        detail.set(null);
        looking.drop();
        look();
    }

    /// How many events are done in a second, of late.
    double rate() {
        return series.perSecond(FEW);
    }

    /// How long it will take at the pace that it has; empty where nobody can say.
    Optional<Duration> left() {
        ReplayStore.Detail known = detail.get();
        Now present = now.get();
        double rate = series.perSecond(SOME);
        if (known == null || present == null || rate <= 0) {
            return Optional.empty();
        }
        long events = known.replay().plan().events() - present.counts().done();
        return Optional.of(Duration.ofMillis((long) (events / rate * 1_000)));
    }

    void pause() {
        actions.pause(id, this::look);
    }

    void resume() {
        ReplayStore.Detail known = detail.get();
        if (known != null) {
            actions.resume(known);
        }
    }

    void cancel() {
        Replay replay = replay();
        if (replay != null) {
            actions.cancel(replay, this::look);
        }
    }

    void speed(Speed speed) {
        actions.speed(id, speed, this::look);
    }

    /// Writes everything about it to a file.
    void report() {
        Replay replay = replay();
        if (replay != null) {
            actions.host().report(replay);
        }
    }

    private @Nullable Replay replay() {
        ReplayStore.Detail known = detail.get();
        return known == null ? null : known.replay();
    }

    /// Ends looking.
    public void close() {
        looking.drop();
    }
}

package org.eventexplorer.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Watches whether the server of the open store is there, and reaches for it again where it is
/// not, more and more seldom. Only for the toolkit's thread; somebody calls [#tick] each second.
final class ConnectionWatch {
    private static final Duration BETWEEN = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration GLAD = Duration.ofSeconds(8);

    private final NewestJob<Boolean> job;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Fine());
    private @Nullable Pulse pulse;
    private Instant lastGood;
    private Instant next;
    private int tries;

    /// Asks the server for a sign of life.
    @FunctionalInterface
    interface Pulse {
        /// @return whether it was away since the last time
        boolean beat();
    }

    /// How it stands.
    sealed interface State {
        /// The server is there, as far as is known.
        record Fine() implements State {}

        /// It is not.
        ///
        /// @param since when it was there last
        /// @param next when it is tried again
        /// @param why what the last try said
        record Lost(Instant since, Instant next, String why) implements State {}

        /// It is there again.
        ///
        /// @param away for how long it was not
        /// @param until when that is no news any more
        record Back(Duration away, Instant until) implements State {}
    }

    ConnectionWatch(JobRunner jobs, InstantSource clock) {
        this.job = new NewestJob<>(jobs);
        this.clock = clock;
        this.lastGood = clock.instant();
        this.next = clock.instant();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Watches `now` from here on; null: nothing.
    void watch(@Nullable Pulse now) {
        job.drop();
        pulse = now;
        tries = 0;
        lastGood = clock.instant();
        next = lastGood;
        state.set(new State.Fine());
    }

    /// Tries again at once.
    void tryNow() {
        next = clock.instant();
        tick();
    }

    void tick() {
        Instant now = clock.instant();
        if (state.get() instanceof State.Back back && now.isAfter(back.until())) {
            state.set(new State.Fine());
        }
        Pulse watched = pulse;
        if (watched != null && !job.isRunning() && !now.isBefore(next)) {
            job.start(context -> watched.beat(), this::show);
        }
    }

    private void show(Outcome<Boolean> outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Succeeded<Boolean>(Boolean isBack) -> {
                if (isBack || state.get() instanceof State.Lost) {
                    state.set(new State.Back(Duration.between(lastGood, now), now.plus(GLAD)));
                }
                tries = 0;
                lastGood = now;
                next = now.plus(BETWEEN);
            }
            case Outcome.Failed<Boolean>(Exception cause) -> {
                next = now.plus(pause());
                tries++;
                state.set(new State.Lost(lastGood, next, ErrorText.of(cause)));
            }
            case Outcome.Cancelled<Boolean> _ -> {}
        }
    }

    /// 1, 2, 4, 8, 16, 30, 30 … seconds.
    private Duration pause() {
        Duration pause = Duration.ofSeconds(1L << Math.min(tries, 5));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    void close() {
        job.drop();
        pulse = null;
    }
}

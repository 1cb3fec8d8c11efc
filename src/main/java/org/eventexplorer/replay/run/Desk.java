package org.eventexplorer.replay.run;

import org.eventexplorer.replay.keep.Lease;
import org.eventexplorer.replay.order.Planned;
import org.eventexplorer.replay.order.Sequencer;
import org.eventexplorer.replay.pace.HaltGauge;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.routing.Delivery;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Where those meet who read, send and record: who waits for whom, and when all is over. An event
/// keeps its place among those in flight until what came of it is recorded. Thread-safe.
final class Desk {
    private static final long MOST_WEIGHT = 32 << 20;
    private static final int AHEAD = 2;
    private static final long LINGER_NANOS = 1_000_000;
    private static final int WORTH_A_COMMIT = 4;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Condition news = lock.newCondition();
    private final Sequencer sequencer;
    private final Window window;
    private final Rules rules;
    private List<Outcome> outcomes = new ArrayList<>();
    private int places;
    private int taken;
    private long weight;
    private boolean isReadWhole;
    private @Nullable Planned latest;
    private @Nullable Ending ending;

    Desk(Sequencer sequencer, Window window, Rules rules, int places) {
        this.sequencer = sequencer;
        this.window = window;
        this.rules = rules;
        this.places = places;
    }

    /// Waits until the event of this ordinal may be read; false where nothing more is to be.
    boolean awaitRoom(long ordinal) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (ending == null && !hasRoom(ordinal)) {
                room.await();
            }
            return ending == null;
        } finally {
            lock.unlock();
        }
    }

    // As far ahead as is needed to keep all places taken. Each place waits for a commit: twice as
    // many events last while the server is asked twice, and a page asks it once. Whatever more is
    // read is garbage that lives long, and with chains it makes the record of what is done longer.
    private boolean hasRoom(long ordinal) {
        return window.reaches(ordinal)
                && weight < MOST_WEIGHT
                && sequencer.ready() < AHEAD * places;
    }

    boolean isDone(long ordinal) {
        return locked(() -> window.isDone(ordinal));
    }

    /// Counts these as done, and says what is done in all.
    Lease.Advance advance(List<Outcome> collected, Counts counts) {
        return locked(
                () -> {
                    collected.stream()
                            .filter(outcome -> outcome.what() != Outcome.What.LEFT)
                            .forEach(outcome -> window.done(outcome.planned().ordinal()));
                    return new Lease.Advance(window.through(), window.beyond(), counts);
                });
    }

    void add(List<Planned> read) {
        change(
                () -> {
                    for (Planned planned : read) {
                        weight += planned.weight();
                        sequencer.add(planned);
                    }
                    work.signalAll();
                });
    }

    void readWhole() {
        change(
                () -> {
                    isReadWhole = true;
                    work.signalAll();
                    news.signalAll();
                });
    }

    /// Waits for the next event to send; null where there is none any more.
    @Nullable Planned next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!isOver()) {
                Planned next = poll();
                if (next != null) {
                    return next;
                }
                if (!isOver()) {
                    work.await();
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Planned poll() {
        while (taken < places && rules.ramp().admits(taken)) {
            Planned next = sequencer.poll();
            if (next == null) {
                return null;
            }
            if (!rules.isBlocked(next)) {
                taken++;
                rules.ramp().sent();
                latest = next;
                return next;
            }
            // None of its chain will be sent: the next need not wait for the record of this one.
            sequencer.done(next);
            outcomes.add(Outcome.blocked(next));
            tell();
        }
        return null;
    }

    void settle(Planned planned, int attempts, Delivery delivery) {
        change(
                () -> {
                    Rules.Verdict verdict = rules.judge(planned, attempts, delivery);
                    outcomes.add(verdict.outcome());
                    if (verdict.halt() != null) {
                        end(new Ending(ReplayState.HALTED, verdict.halt()));
                    }
                    tell();
                });
    }

    /// What was polled is left for when the replay is taken up again.
    void leave(Planned planned, int attempts) {
        change(
                () -> {
                    outcomes.add(Outcome.left(planned, attempts));
                    tell();
                });
    }

    /// Ends the run, unless it is ending already. What is under way is finished.
    void stop(Ending how) {
        change(
                () -> {
                    end(how);
                });
    }

    private void end(Ending how) {
        if (ending == null) {
            ending = how;
            work.signalAll();
            room.signalAll();
            news.signalAll();
        }
    }

    /// How the run ends; null where it does not yet.
    @Nullable Ending ending() {
        return locked(() -> ending);
    }

    /// What came of events since the last time; waits for some, but not for longer than `most`.
    List<Outcome> collect(Duration most) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = most.toNanos();
            while (outcomes.isEmpty() && left > 0 && !isFinished()) {
                left = news.awaitNanos(left);
            }
            left = LINGER_NANOS;
            while (!isWorthwhile() && left > 0 && !isFinished()) {
                left = news.awaitNanos(left);
            }
            List<Outcome> collected = outcomes;
            outcomes = new ArrayList<>();
            return collected;
        } finally {
            lock.unlock();
        }
    }

    // A commit serves many: until they are a quarter of what is in flight they may wait a little.
    private boolean isWorthwhile() {
        return outcomes.isEmpty() || outcomes.size() * WORTH_A_COMMIT >= taken;
    }

    private void tell() {
        if (outcomes.size() == 1 || isWorthwhile()) {
            news.signal();
        }
    }

    /// These are recorded: their places are free, and those that waited for them may be sent.
    void recorded(List<Outcome> recorded, int nextPlaces) {
        change(
                () -> {
                    places = nextPlaces;
                    for (Outcome outcome : recorded) {
                        weight -= outcome.planned().weight();
                        if (outcome.tookPlace()) {
                            taken--;
                        }
                        if (outcome.tookPlace() && outcome.what() != Outcome.What.LEFT) {
                            sequencer.done(outcome.planned());
                        }
                    }
                    work.signalAll();
                    room.signalAll();
                });
    }

    Glance glance() {
        return locked(() -> new Glance(taken, rules.gauge(), latest));
    }

    /// What a person may want to see of it.
    ///
    /// @param underWay how many places are taken
    /// @param latest the event that was taken up last; null: none yet
    record Glance(int underWay, HaltGauge.Reading gauge, @Nullable Planned latest) {}

    boolean isAllOver() {
        return locked(this::isFinished);
    }

    private boolean isOver() {
        return ending != null || (isReadWhole && sequencer.isEmpty());
    }

    private boolean isFinished() {
        return isOver() && taken == 0 && outcomes.isEmpty();
    }

    private void change(Runnable what) {
        locked(
                () -> {
                    what.run();
                    return true;
                });
    }

    private <T> T locked(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }
}

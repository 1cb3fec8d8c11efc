package org.eventexplorer.replay.run;

import org.eventexplorer.event.Event;
import org.eventexplorer.replay.keep.Lease;
import org.eventexplorer.replay.order.Planned;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.Failure;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Records what came of events, many in one commit, as fast as it can; renews the lease and hears
/// what a person wants by the same statement.
final class Recording {
    // So long before the end of a lease nothing is sent any more.
    private static final double MARGIN = 0.7;

    private final Lease lease;
    private final Desk desk;
    private final Sending.Brakes brakes;
    private final Timing timing;
    private final Consumer<Live> live;
    private Counts counts;
    private Speed speed;

    Recording(
            Lease lease,
            Lease.Mark mark,
            Desk desk,
            Sending.Brakes brakes,
            Timing timing,
            Consumer<Live> live) {
        this.lease = lease;
        this.desk = desk;
        this.brakes = brakes;
        this.timing = timing;
        this.live = live;
        this.counts = mark.counts();
        this.speed = mark.speed();
    }

    /// Records until the end, and records that.
    Ending run(Outage outage) throws InterruptedException {
        record(List.of(), outage);
        while (!desk.isAllOver()) {
            record(desk.collect(timing.heartbeat()), outage);
        }
        Ending ending = Objects.requireNonNullElseGet(desk.ending(), this::completed);
        outage.outlast(
                () -> {
                    lease.end(ending.state(), counts, ending.note());
                    return true;
                },
                () -> true);
        return ending;
    }

    private Ending completed() {
        boolean isAll = counts.failed() + counts.blocked() == 0;
        return new Ending(
                isAll ? ReplayState.COMPLETED : ReplayState.COMPLETED_WITH_FAILURES, null);
    }

    private void record(List<Outcome> outcomes, Outage outage) throws InterruptedException {
        counts = counted(counts, outcomes);
        Lease.Advance advance = desk.advance(outcomes, counts);
        List<Failure> failures =
                outcomes.stream().map(Outcome::failure).filter(Objects::nonNull).toList();
        Lease.Wishes wishes = outage.outlast(() -> keep(advance, failures), () -> true);
        speed = wishes.speed();
        brakes.pace().change(speed.rate());
        desk.recorded(outcomes, speed.inFlight());
        live.accept(live());
        obey(wishes);
    }

    private Live live() {
        Desk.Glance glance = desk.glance();
        return new Live(counts, glance.underWay(), speed, glance.gauge(), sent(glance.latest()));
    }

    private static Live.@Nullable Sent sent(@Nullable Planned planned) {
        if (planned == null) {
            return null;
        }
        Event event = planned.event().event().event();
        return new Live.Sent(event.id(), planned.chain(), event.pattern(), event.timestamp());
    }

    private Lease.Wishes keep(Lease.Advance advance, List<Failure> failures) {
        long asked = System.nanoTime();
        Lease.Wishes wishes = lease.keep(advance, failures);
        brakes.permit().extend(asked + (long) (timing.lease().toNanos() * MARGIN));
        return wishes;
    }

    private void obey(Lease.Wishes wishes) {
        if (wishes.isCancelWanted()) {
            desk.stop(new Ending(ReplayState.CANCELLED, null));
        } else if (wishes.isPauseWanted()) {
            desk.stop(new Ending(ReplayState.PAUSED, null));
        }
        @Nullable Ending ending = desk.ending();
        if (ending != null) {
            brakes.end();
        }
    }

    private static Counts counted(Counts before, List<Outcome> outcomes) {
        long delivered = before.delivered();
        long failed = before.failed();
        long blocked = before.blocked();
        long attempts = before.attempts();
        for (Outcome outcome : outcomes) {
            attempts += outcome.attempts();
            switch (outcome.what()) {
                case DELIVERED -> delivered++;
                case FAILED -> failed++;
                case BLOCKED -> blocked++;
                case LEFT -> {
                    // It will be sent when the replay is taken up again.
                }
            }
        }
        return new Counts(delivered, failed, blocked, attempts);
    }
}

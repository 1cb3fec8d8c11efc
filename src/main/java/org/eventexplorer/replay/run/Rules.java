package org.eventexplorer.replay.run;

import org.eventexplorer.replay.order.Planned;
import org.eventexplorer.replay.pace.HaltGauge;
import org.eventexplorer.replay.pace.Ramp;
import org.eventexplorer.replay.record.Failure;
import org.eventexplorer.replay.record.HaltRule;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.Delivery.NotDelivered;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// Judges what came of events: what is recorded, which chains are blocked, when to stop. Not
/// thread-safe.
final class Rules {
    /// With so many failures a replay stops, whatever its options: a person should look.
    static final int MOST_FAILED = 100_000;

    private final OnFailure onFailure;
    private final HaltGauge gauge;
    private final Ramp ramp;
    private final Set<String> blocked;
    private int failed;

    /// @param isRamped whether it begins with a few
    Rules(ReplayOptions options, Set<String> blocked, boolean isRamped) {
        HaltRule halt = options.halt();
        this.onFailure = options.onFailure();
        this.gauge = new HaltGauge(halt.failurePercent(), halt.consecutive(), halt.slow());
        this.ramp = new Ramp(isRamped);
        this.blocked = new HashSet<>(onFailure == OnFailure.BLOCK ? blocked : Set.of());
    }

    /// The steps of the beginning.
    Ramp ramp() {
        return ramp;
    }

    /// How near the run is to stopping by itself.
    HaltGauge.Reading gauge() {
        return gauge.reading();
    }

    boolean isBlocked(Planned planned) {
        String chain = planned.chain();
        return chain != null && blocked.contains(chain);
    }

    /// What to record, and whether to stop.
    Verdict judge(Planned planned, int attempts, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Delivered(var _, Duration took) ->
                    new Verdict(Outcome.delivered(planned, attempts), gauge.add(true, took));
            case NotDelivered not -> notDelivered(planned, attempts, not);
        };
    }

    private Verdict notDelivered(Planned planned, int attempts, NotDelivered not) {
        String why = whyStop(planned, not);
        if (why != null) {
            return new Verdict(Outcome.left(planned, attempts), why);
        }
        String chain = planned.chain();
        if (onFailure == OnFailure.BLOCK && chain != null) {
            blocked.add(chain);
        }
        failed++;
        String halt = gauge.add(false, not.took());
        if (halt == null && ramp.isClimbing()) {
            halt =
                    said(planned, not)
                            + ". It was one of the first few; resumed, it goes on with the next";
        }
        if (halt == null && failed >= MOST_FAILED) {
            halt = failed + " events were not delivered";
        }
        return new Verdict(Outcome.failed(planned, attempts, cause(not)), halt);
    }

    private @Nullable String whyStop(Planned planned, NotDelivered not) {
        String what = said(planned, not);
        if (not.trouble() == Delivery.Trouble.HALTING) {
            return what + ". The subscriber takes no event";
        }
        if (onFailure == OnFailure.STOP) {
            return what;
        }
        return null;
    }

    private static String said(Planned planned, NotDelivered not) {
        return "event " + planned.eventId() + " was not delivered: " + not.error();
    }

    private static Failure.Cause cause(NotDelivered not) {
        Integer status = not.status().isPresent() ? not.status().getAsInt() : null;
        return new Failure.Cause(
                status == null ? Failure.Cause.NO_ANSWER : status.toString(), status, not.error());
    }

    /// @param outcome what to record
    /// @param halt why to stop; null: go on
    record Verdict(Outcome outcome, @Nullable String halt) {}
}

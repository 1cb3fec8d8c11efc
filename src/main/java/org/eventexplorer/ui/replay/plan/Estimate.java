package org.eventexplorer.ui.replay.plan;

import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.subscriber.Limits;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// How long a replay takes, as far as that can be known before it begins.
///
/// @param rate the most events a second, by the replay's own limit and its subscriber's; null:
///     there is no limit, and all hangs on how fast the subscriber answers
/// @param isOfSubscriber whether the subscriber's limit is the lower one
/// @param least the time that it takes at that rate; without one, the time for answers of 100 ms
public record Estimate(@Nullable Double rate, boolean isOfSubscriber, Duration least) {
    private static final double ANSWER_SECONDS = 0.1;
    private static final double LONGEST_SECONDS = 1e12;

    /// The estimate for so many events.
    public static Estimate of(long events, DeliveryOrder order, Speed speed, Limits limits) {
        Double own = speed.rate();
        boolean isOfSubscriber =
                limits.eventsPerSecond() > 0 && (own == null || limits.eventsPerSecond() < own);
        Double rate = isOfSubscriber ? Double.valueOf(limits.eventsPerSecond()) : own;
        int inFlight =
                order == DeliveryOrder.STRICT ? 1 : Math.min(speed.inFlight(), limits.inFlight());
        double seconds = rate == null ? events * ANSWER_SECONDS / inFlight : events / rate;
        return new Estimate(
                rate,
                isOfSubscriber,
                Duration.ofSeconds((long) Math.ceil(Math.min(seconds, LONGEST_SECONDS))));
    }
}

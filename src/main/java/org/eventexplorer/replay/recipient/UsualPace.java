package org.eventexplorer.replay.recipient;

import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.jspecify.annotations.Nullable;

import java.util.Collection;

/// How fast a new replay sends where nobody says otherwise.
public final class UsualPace {
    /// How many events a second go to what is production.
    public static final double TO_PRODUCTION = 50;

    private UsualPace() {}

    /// The rate, and as many under way as the subscriber takes.
    public static Speed of(Subscriber subscriber) {
        return new Speed(rate(subscriber), subscriber.limits().inFlight());
    }

    /// Events a second; null: as fast as the subscriber answers.
    public static @Nullable Double rate(Subscriber subscriber) {
        return subscriber.environment() == Environment.PRODUCTION ? TO_PRODUCTION : null;
    }

    /// Events a second to each of several; null: as fast as they answer.
    public static @Nullable Double rate(Collection<Subscriber> subscribers) {
        return subscribers.stream().anyMatch(each -> rate(each) != null) ? TO_PRODUCTION : null;
    }
}

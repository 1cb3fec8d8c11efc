package org.eventexplorer.ui.replay.plan;

import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.routing.subscriber.Subscriber;

import java.time.Instant;

/// Which events are meant, fixed at one moment: what is stored later does not belong to them.
///
/// @param at that moment
/// @param plan all of them, whoever they go to
public record Fixed(Instant at, Plan plan) {
    /// How many of them `subscriber` is given: those of its patterns.
    public long eventsFor(Subscriber subscriber) {
        return plan.patterns().stream()
                .filter(each -> subscriber.matches(each.pattern()))
                .mapToLong(each -> each.count())
                .sum();
    }

    /// How many of them `subscriber` is not given, since none of its patterns matches.
    public long leftOut(Subscriber subscriber) {
        return plan.events() - eventsFor(subscriber);
    }
}

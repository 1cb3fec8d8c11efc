package org.eventexplorer.ui.replay.plan;

import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.replay.recipient.Recipients;
import org.eventexplorer.routing.subscriber.Subscriber;

import java.time.Instant;

/// Which events are meant, fixed at one moment: what is stored later does not belong to them.
///
/// @param at that moment
/// @param plan all of them, whoever they go to
public record Fixed(Instant at, Plan plan) {
    /// How many of them match a pattern of `subscriber`.
    public long eventsFor(Subscriber subscriber) {
        return plan.events() - unmatched(subscriber);
    }

    /// How many of them match none of its patterns.
    public long unmatched(Subscriber subscriber) {
        return Recipients.unmatched(plan, subscriber);
    }
}

package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.replay.recipient.Recipients;
import org.eventexplorer.replay.recipient.UsualPace;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.routing.subscriber.Subscriber;

import java.util.stream.Collectors;

/// What is said of a replay before it sends anything.
record Announcement(CommonOptions common, Surroundings surroundings) {
    /// Which one it is, and what of it nobody asked for.
    ///
    /// @param isRateUsual whether no rate was given
    void replay(Replay replay, Subscriber subscriber, boolean isRateUsual) {
        say(
                "Replay "
                        + replay.id()
                        + " to "
                        + subscriber.name()
                        + ": "
                        + ReplayText.grouped(replay.plan().events())
                        + " events.");
        unmatched(replay.plan(), subscriber);
        if (isRateUsual && UsualPace.rate(subscriber) != null) {
            say(
                    subscriber.name()
                            + " is production, so it is sent "
                            + ReplayText.speed(replay.standing().speed())
                            + "; '--rate N' or '--rate unlimited' says otherwise.");
        }
    }

    /// That the subscriber is sent what matches none of its patterns.
    void unmatched(Plan plan, Subscriber subscriber) {
        long unmatched = Recipients.unmatched(plan, subscriber);
        if (unmatched > 0) {
            say(
                    subscriber.name()
                            + " is sent all "
                            + ReplayText.grouped(plan.events())
                            + " events, since it is chosen by name; "
                            + share(plan, unmatched)
                            + subscriber.patterns().stream()
                                    .map(PatternFilter::text)
                                    .collect(Collectors.joining(" "))
                            + ".");
        }
    }

    private static String share(Plan plan, long unmatched) {
        if (unmatched == plan.events()) {
            return "not one of them matches any of its patterns: ";
        }
        return ReplayText.grouped(unmatched)
                + (unmatched == 1 ? " of them matches" : " of them match")
                + " none of its patterns: ";
    }

    private void say(String text) {
        common.say(surroundings, text);
    }
}

package org.eventexplorer.ui.replay.plan;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.routing.subscriber.Subscriber;

import java.util.List;

/// A selection, narrowed to what a subscriber takes.
public final class Narrowing {
    private Narrowing() {}

    /// What was asked for, whoever it goes to.
    public static Selection whole(Selection selection) {
        return to(selection, List.of());
    }

    /// What of it `subscriber` takes. Where that is everything, nothing needs to be said of
    /// patterns, and the plan is the one that is known.
    public static Selection to(Selection selection, Fixed fixed, Subscriber subscriber) {
        return to(selection, fixed.leftOut(subscriber) == 0 ? List.of() : subscriber.patterns());
    }

    private static Selection to(Selection selection, List<PatternFilter> patterns) {
        return switch (selection) {
            case Selection.Matching matching -> new Selection.Matching(matching.filter(), patterns);
            case Selection.Chosen chosen -> new Selection.Chosen(chosen.eventIds(), patterns);
            // What failed was meant for its subscriber already.
            case Selection.Failures failures -> failures;
        };
    }
}

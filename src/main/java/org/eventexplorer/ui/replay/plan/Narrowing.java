package org.eventexplorer.ui.replay.plan;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.routing.subscriber.Subscriber;

import java.util.List;

/// A selection, narrowed to what one of all that match takes.
final class Narrowing {
    private Narrowing() {}

    /// What of it `subscriber` takes. Where that is everything, nothing needs to be said of
    /// patterns, and the plan is the one that is known.
    static Selection to(Selection selection, Fixed fixed, Subscriber subscriber) {
        if (fixed.unmatched(subscriber) == 0) {
            return selection;
        }
        return switch (selection) {
            case Selection.Matching matching ->
                    new Selection.Matching(
                            matching.filter(), patterns(matching.alsoAny(), fixed, subscriber));
            case Selection.Chosen chosen ->
                    new Selection.Chosen(
                            chosen.eventIds(),
                            patterns(chosen.alsoAny(), fixed, subscriber),
                            chosen.cameOf());
            // What failed was meant for its subscriber already.
            case Selection.Failures failures -> failures;
        };
    }

    // Where it was narrowed before, what both mean is known by the patterns of what was counted.
    private static List<PatternFilter> patterns(
            List<PatternFilter> before, Fixed fixed, Subscriber subscriber) {
        return before.isEmpty()
                ? subscriber.patterns()
                : fixed.plan().patterns().stream()
                        .map(PatternCount::pattern)
                        .filter(subscriber::matches)
                        .map(PatternFilter::new)
                        .toList();
    }
}

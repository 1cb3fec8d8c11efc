package org.eventexplorer.ui.overview;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter.PatternChoice;
import org.eventexplorer.ui.overview.PatternTree.Branch;

import java.util.ArrayList;
import java.util.List;

/// What the check boxes of patterns mean: a box is ticked where the search names its patterns,
/// and ticking it makes the search name them.
final class Ticks {
    /// Whether a branch is in the search.
    enum State {
        /// No pattern of it is named.
        OFF,
        /// Some are.
        SOME,
        /// All are.
        ON
    }

    private Ticks() {}

    /// The box of a branch. Where the search names no pattern, every box is empty though every
    /// pattern is found: nobody has chosen any.
    static State of(Branch branch, PatternChoice choice) {
        if (choice.wanted().isEmpty() && choice.excluded().isEmpty()) {
            return State.OFF;
        }
        List<String> patterns = branch.patterns();
        long named = patterns.stream().filter(choice::matches).count();
        return named == 0 ? State.OFF : named == patterns.size() ? State.ON : State.SOME;
    }

    /// The search after a click on the box of a branch: ticked unless it was ticked wholly.
    static PatternChoice clicked(Branch branch, PatternChoice choice) {
        return of(branch, choice) == State.ON ? without(branch, choice) : with(branch, choice);
    }

    private static PatternChoice with(Branch branch, PatternChoice choice) {
        List<String> patterns = branch.patterns();
        List<PatternFilter> excluded = new ArrayList<>(choice.excluded());
        // Whatever of the branch was left out comes back.
        excluded.removeIf(filter -> patterns.stream().anyMatch(filter::matches));
        List<PatternFilter> wanted = new ArrayList<>(choice.wanted());
        PatternChoice without = new PatternChoice(wanted, excluded);
        boolean isNamed = !wanted.isEmpty() && patterns.stream().allMatch(without::matches);
        if (!isNamed) {
            wanted.removeIf(filter -> isWithin(filter, branch));
            wanted.addAll(tokens(branch));
        }
        return new PatternChoice(wanted, excluded);
    }

    private static PatternChoice without(Branch branch, PatternChoice choice) {
        List<PatternFilter> wanted = new ArrayList<>(choice.wanted());
        wanted.removeIf(filter -> isWithin(filter, branch));
        List<PatternFilter> excluded = new ArrayList<>(choice.excluded());
        PatternChoice rest = new PatternChoice(wanted, excluded);
        boolean isStillNamed =
                !wanted.isEmpty() && branch.patterns().stream().anyMatch(rest::matches);
        boolean wasNamedByNothing = choice.wanted().isEmpty();
        if (isStillNamed || wasNamedByNothing) {
            excluded.addAll(tokens(branch));
        }
        return new PatternChoice(wanted, excluded);
    }

    /// Whether a filter names nothing but what stands in the branch.
    private static boolean isWithin(PatternFilter filter, Branch branch) {
        String text = filter.text();
        return text.equals(branch.path()) || text.startsWith(branch.path() + ".");
    }

    /// The filters that name the branch: the pattern itself, or all under it at any depth.
    private static List<PatternFilter> tokens(Branch branch) {
        if (branch.isLeaf()) {
            return List.of(new PatternFilter(branch.path()));
        }
        boolean isFlat = branch.own() == null && branch.children().stream().allMatch(Ticks::isNext);
        // "#" stands for no segment too, so it names the pattern of the branch itself.
        return List.of(new PatternFilter(branch.path() + (isFlat ? ".*" : ".#")));
    }

    private static boolean isNext(Branch child) {
        return child.isLeaf() && child.name().indexOf('.') < 0;
    }
}

package org.eventexplorer.correlation.fold;

import java.util.HashSet;
import java.util.Set;

/// Which subtrees are open. Those that a person opened or closed are; of the others as many as make
/// `allowance` nodes, level by level from the top. What a person opens has an allowance of its own,
/// so that nothing closes elsewhere.
///
/// @param allowance how many nodes open by themselves
/// @param opened first members of the nodes that a person opened
/// @param closed first members of the nodes that a person closed
public record Openness(int allowance, Set<Integer> opened, Set<Integer> closed) {
    /// What fits onto a screen or two.
    public static final int USUAL_ALLOWANCE = 300;

    /// Nothing opened or closed by hand.
    public static final Openness USUAL = new Openness(USUAL_ALLOWANCE, Set.of(), Set.of());

    /// @throws IllegalArgumentException for an allowance below 0
    public Openness {
        if (allowance < 0) {
            throw new IllegalArgumentException("an allowance of " + allowance + " nodes");
        }
        opened = Set.copyOf(opened);
        closed = Set.copyOf(closed);
    }

    Openness withAllowance(int other) {
        return new Openness(other, opened, closed);
    }

    Openness opened(int node) {
        return new Openness(allowance, with(opened, node), without(closed, node));
    }

    Openness opened(Set<Integer> nodes) {
        Set<Integer> more = new HashSet<>(opened);
        more.addAll(nodes);
        Set<Integer> fewer = new HashSet<>(closed);
        fewer.removeAll(nodes);
        return new Openness(allowance, more, fewer);
    }

    Openness closed(int node) {
        return new Openness(allowance, without(opened, node), with(closed, node));
    }

    private static Set<Integer> with(Set<Integer> nodes, int node) {
        Set<Integer> more = new HashSet<>(nodes);
        more.add(node);
        return more;
    }

    private static Set<Integer> without(Set<Integer> nodes, int node) {
        Set<Integer> fewer = new HashSet<>(nodes);
        fewer.remove(node);
        return fewer;
    }
}

package org.eventexplorer.correlation.layout;

import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.work.CancelToken;

/// Tidy trees by Walker's rules in linear time (Buchheim, Jünger, Leipert: *Improving Walker's
/// Algorithm to Run in Linear Time*, 2002): a parent stands in the middle of its children, subtrees
/// as close to each other as their outlines allow, equal subtrees look equal.
///
/// The paper's two walks are recursive; here they follow the order of the nodes, in which parents
/// stand before children: backwards for the first walk, forwards for the second. What the paper
/// does for a node after its subtree is done, is done when its parent's turn comes, which changes
/// nothing, since a subtree knows nothing of what stands beside it. The names are the paper's.
final class TidyTrees {
    private static final int NONE = FoldedGraph.NONE;
    private static final int STEP = 4_096;

    /// The middle of each node across the levels; that of each tree's root is 0.
    final double[] across;

    private final FoldedGraph graph;
    private final double distance;
    private final double[] prelim;
    private final double[] mod;
    private final double[] middle;
    private final Outlines outlines;

    /// @param distance between the middles of two neighbours
    TidyTrees(FoldedGraph graph, double distance, CancelToken token) {
        this.graph = graph;
        this.distance = distance;
        int size = graph.size();
        this.across = new double[size];
        this.prelim = new double[size];
        this.mod = new double[size];
        this.middle = new double[size];
        this.outlines = new Outlines(graph, distance, prelim, mod);
        firstWalk(token);
        secondWalk(token);
    }

    private void firstWalk(CancelToken token) {
        for (int v = graph.size() - 1; v >= 0; v--) {
            if (v % STEP == 0) {
                token.throwIfCancelled();
            }
            int count = graph.children(v);
            if (count > 0) {
                int first = graph.firstChild(v);
                placeChildren(first, first + count);
                middle[v] = (prelim[first] + prelim[first + count - 1]) / 2;
            }
        }
    }

    private void placeChildren(int first, int end) {
        int defaultAncestor = first;
        for (int w = first; w < end; w++) {
            boolean isLeaf = graph.children(w) == 0;
            if (w == first) {
                prelim[w] = isLeaf ? 0 : middle[w];
            } else {
                prelim[w] = prelim[w - 1] + distance;
                mod[w] = isLeaf ? 0 : prelim[w] - middle[w];
                defaultAncestor = outlines.apportion(w, first, defaultAncestor);
            }
        }
        outlines.executeShifts(first, end);
    }

    private void secondWalk(CancelToken token) {
        double[] sum = new double[graph.size()];
        for (int v = 0; v < graph.size(); v++) {
            if (v % STEP == 0) {
                token.throwIfCancelled();
            }
            int parent = graph.parent(v);
            if (parent == NONE) {
                sum[v] = -middle[v];
            } else {
                across[v] = prelim[v] + sum[parent];
                sum[v] = sum[parent] + mod[v];
            }
        }
    }
}

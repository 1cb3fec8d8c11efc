package org.eventexplorer.correlation.layout;

import org.eventexplorer.correlation.fold.FoldedGraph;

/// The outlines of neighbouring subtrees, followed down together to push the right one as far away
/// as it must be, and the room that this makes between the smaller ones in between, shared out
/// among them. Threads tie an outline's end to where it goes on, so that each level of it is
/// walked once.
final class Outlines {
    private static final int NONE = FoldedGraph.NONE;

    private final FoldedGraph graph;
    private final double distance;
    private final double[] prelim;
    private final double[] mod;
    private final double[] shift;
    private final double[] change;
    private final int[] thread;
    private final int[] ancestor;

    Outlines(FoldedGraph graph, double distance, double[] prelim, double[] mod) {
        this.graph = graph;
        this.distance = distance;
        this.prelim = prelim;
        this.mod = mod;
        int size = graph.size();
        this.shift = new double[size];
        this.change = new double[size];
        this.thread = new int[size];
        this.ancestor = new int[size];
        for (int v = 0; v < size; v++) {
            thread[v] = NONE;
            ancestor[v] = v;
        }
    }

    /// Moves the subtree of `v` away from those at its left.
    ///
    /// @param first the leftmost of its siblings
    /// @return the new default ancestor
    int apportion(int v, int first, int defaultAncestor) {
        Pair inner = new Pair(v - 1, v, mod[v - 1], mod[v]);
        Pair outer = new Pair(first, v, mod[first], mod[v]);
        int left = nextRight(inner.left);
        int right = nextLeft(inner.right);
        while (left != NONE && right != NONE) {
            inner.to(left, right);
            outer.to(nextLeft(outer.left), nextRight(outer.right));
            ancestor[outer.right] = v;
            double move = prelim[left] + inner.leftSum - prelim[right] - inner.rightSum + distance;
            if (move > 0) {
                moveSubtree(ancestorOf(left, v, defaultAncestor), v, move);
                inner.rightSum += move;
                outer.rightSum += move;
            }
            inner.add(mod);
            outer.add(mod);
            left = nextRight(left);
            right = nextLeft(right);
        }
        return tie(inner, outer, v, defaultAncestor);
    }

    private int tie(Pair inner, Pair outer, int v, int defaultAncestor) {
        int left = nextRight(inner.left);
        int right = nextLeft(inner.right);
        if (left != NONE && nextRight(outer.right) == NONE) {
            thread[outer.right] = left;
            mod[outer.right] += inner.leftSum - outer.rightSum;
        }
        if (right != NONE && nextLeft(outer.left) == NONE) {
            thread[outer.left] = right;
            mod[outer.left] += inner.rightSum - outer.leftSum;
            return v;
        }
        return defaultAncestor;
    }

    private int ancestorOf(int node, int v, int defaultAncestor) {
        int found = ancestor[node];
        return graph.parent(found) == graph.parent(v) ? found : defaultAncestor;
    }

    private void moveSubtree(int left, int right, double by) {
        int subtrees = right - left;
        change[right] -= by / subtrees;
        shift[right] += by;
        change[left] += by / subtrees;
        prelim[right] += by;
        mod[right] += by;
    }

    /// Shares out the room between the siblings from `first` to before `end`.
    void executeShifts(int first, int end) {
        double moved = 0;
        double changed = 0;
        for (int w = end - 1; w >= first; w--) {
            prelim[w] += moved;
            mod[w] += moved;
            changed += change[w];
            moved += shift[w] + changed;
        }
    }

    private int nextLeft(int v) {
        return graph.children(v) > 0 ? graph.firstChild(v) : thread[v];
    }

    private int nextRight(int v) {
        int count = graph.children(v);
        return count > 0 ? graph.firstChild(v) + count - 1 : thread[v];
    }

    /// Where two outlines are being followed, and how far each is moved down to there.
    private static final class Pair {
        private int left;
        private int right;
        private double leftSum;
        private double rightSum;

        Pair(int left, int right, double leftSum, double rightSum) {
            this.left = left;
            this.right = right;
            this.leftSum = leftSum;
            this.rightSum = rightSum;
        }

        void to(int nextLeft, int nextRight) {
            left = nextLeft;
            right = nextRight;
        }

        void add(double[] mod) {
            leftSum += mod[left];
            rightSum += mod[right];
        }
    }
}

package org.eventexplorer.correlation.layout;

import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.work.CancelToken;

import java.util.Arrays;

/// Puts tidy trees one after the other and turns levels and places into points.
final class Placing {
    private final FoldedGraph graph;
    private final Sizes sizes;
    private final boolean isAcross;
    private final double[] along;
    private final double[] across;

    Placing(FoldedGraph graph, Sizes sizes, Direction direction, CancelToken token) {
        this.graph = graph;
        this.sizes = sizes;
        this.isAcross = direction == Direction.LEFT_TO_RIGHT;
        this.along = new double[graph.size()];
        this.across =
                new TidyTrees(graph, acrossOf(sizes.node()) + sizes.siblingGap(), token).across;
        placeLevels();
        token.throwIfCancelled();
        stackTrees();
    }

    GraphLayout layout() {
        return isAcross
                ? new GraphLayout(graph, sizes, along, across)
                : new GraphLayout(graph, sizes, across, along);
    }

    private double alongOf(Sizes.Size size) {
        return isAcross ? size.width() : size.height();
    }

    private double acrossOf(Sizes.Size size) {
        return isAcross ? size.height() : size.width();
    }

    private void placeLevels() {
        for (int i = graph.tops(); i < graph.size(); i++) {
            int parent = graph.parent(i);
            along[i] =
                    along[parent]
                            + alongOf(GraphLayout.size(graph, sizes, parent))
                            + sizes.levelGap();
        }
    }

    private void stackTrees() {
        int[] tree = new int[graph.size()];
        double[] least = new double[graph.tops()];
        double[] most = new double[graph.tops()];
        Arrays.fill(least, Double.MAX_VALUE);
        Arrays.fill(most, -Double.MAX_VALUE);
        for (int i = 0; i < tree.length; i++) {
            tree[i] = i < graph.tops() ? i : tree[graph.parent(i)];
            double half = acrossOf(GraphLayout.size(graph, sizes, i)) / 2;
            across[i] -= half;
            least[tree[i]] = Math.min(least[tree[i]], across[i]);
            most[tree[i]] = Math.max(most[tree[i]], across[i] + 2 * half);
        }
        double[] offset = new double[graph.tops()];
        double next = 0;
        for (int t = 0; t < offset.length; t++) {
            offset[t] = next - least[t];
            next += most[t] - least[t] + sizes.treeGap();
        }
        for (int i = 0; i < tree.length; i++) {
            across[i] += offset[tree[i]];
        }
    }
}

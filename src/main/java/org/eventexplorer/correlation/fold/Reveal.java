package org.eventexplorer.correlation.fold;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.work.CancelToken;

import java.util.HashSet;
import java.util.Set;

/// Brings a hidden node to light, for a search that steps through its matches.
public final class Reveal {
    private Reveal() {}

    /// The folding in which `node` stands as a node of its own, with as little else opened as that
    /// needs. Where it lies outside of the focus, the whole graph is shown again.
    ///
    /// @throws org.eventexplorer.work.CancelledException where `token` was cancelled
    public static Folding of(CorrelationGraph graph, Folding folding, int node, CancelToken token) {
        Folding next = folding;
        while (true) {
            FoldedGraph folded = FoldedGraph.of(graph, next, token);
            int holder = folded.holder(node);
            if (holder == FoldedGraph.NONE) {
                next = next.withFocus(Focus.EVERYTHING);
            } else if (isSingle(folded.nodes().get(holder), node)) {
                return next;
            } else {
                next = step(next, folded.nodes().get(holder), graph, node);
            }
        }
    }

    private static boolean isSingle(FoldedNode holder, int node) {
        return switch (holder) {
            case FoldedNode.Event event -> event.node() == node;
            case FoldedNode.Stub stub -> stub.node() == node;
            case FoldedNode.Fold _, FoldedNode.Rest _ -> false;
        };
    }

    // One fold, one page of kinds or one closed subtree less on the way to the node.
    private static Folding step(
            Folding folding, FoldedNode holder, CorrelationGraph graph, int node) {
        int above = memberAbove(holder.members(), graph, node);
        return switch (holder) {
            case FoldedNode.Rest rest -> folding.unfolded(rest);
            case FoldedNode.Fold fold when holder.members().get(above) == node ->
                    folding.withPaging(
                            folding.paging().unfolded(fold.key(), above / Folding.PAGE + 1));
            case FoldedNode.Fold _, FoldedNode.Event _, FoldedNode.Stub _ -> folding.opened(holder);
        };
    }

    // Which of the members the node is, or hangs below.
    private static int memberAbove(NodeList members, CorrelationGraph graph, int node) {
        Set<Integer> path = new HashSet<>();
        for (int n = node; n != CorrelationGraph.NONE; n = graph.parent(n)) {
            path.add(n);
        }
        for (int m = 0; m < members.size(); m++) {
            if (path.contains(members.get(m))) {
                return m;
            }
        }
        throw new IllegalStateException("node " + node + " is not held by that node");
    }
}

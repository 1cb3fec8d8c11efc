package org.eventexplorer.correlation.fold;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.correlation.model.NodeSet;
import org.eventexplorer.correlation.model.Paths;
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

    // One fold, one heap of further kinds or one closed subtree less on the way to the node.
    private static Folding step(
            Folding folding, FoldedNode holder, CorrelationGraph graph, int node) {
        NodeList path = Paths.to(graph, node);
        int above = memberAbove(holder.members(), path);
        return switch (holder) {
            case FoldedNode.Rest rest -> {
                int pages = kindOf(graph, rest, folding, above) / Folding.KINDS + 1;
                yield folding.withPaging(folding.paging().moreKinds(rest.key(), pages));
            }
            case FoldedNode.Fold fold when holder.members().get(above) == node ->
                    folding.withPaging(
                            folding.paging().unfolded(fold.key(), above / Folding.PAGE + 1));
            case FoldedNode.Fold _, FoldedNode.Event _, FoldedNode.Stub _ ->
                    openedDown(folding.opened(holder), path, holder.first());
        };
    }

    private static int kindOf(
            CorrelationGraph graph, FoldedNode.Rest rest, Folding folding, int member) {
        Kinds kinds = Kinds.of(graph, rest.members(), folding.sameness());
        int wanted = rest.members().get(member);
        int kind = 0;
        while (kinds.kind(kind).stream().noneMatch(node -> node == wanted)) {
            kind++;
        }
        return kind;
    }

    // An open subtree reaches as many levels down as its allowance at most: so on a long way down
    // there is no need to look at each stop first.
    private static Folding openedDown(Folding folding, NodeList path, int from) {
        int stride = Math.max(1, folding.openness().allowance());
        Set<Integer> opened = new HashSet<>();
        boolean isBelow = false;
        for (int i = 0, steps = 0; i < path.size() - 1; i++) {
            isBelow |= path.get(i) == from;
            steps += isBelow ? 1 : 0;
            if (isBelow && (steps - 1) % stride == 0) {
                opened.add(path.get(i));
            }
        }
        return folding.withOpenness(folding.openness().opened(opened));
    }

    // Which of the members the node is, or hangs below.
    private static int memberAbove(NodeList members, NodeList path) {
        NodeSet above = NodeSet.of(path);
        for (int m = 0; m < members.size(); m++) {
            if (above.contains(members.get(m))) {
                return m;
            }
        }
        throw new IllegalStateException("no node of the path " + path + " is held by that node");
    }
}

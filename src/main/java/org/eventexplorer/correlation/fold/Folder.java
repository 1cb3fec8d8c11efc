package org.eventexplorer.correlation.fold;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.work.CancelToken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Folds a graph, level by level from the top, so that the children of each node stand one after
/// the other in the result.
final class Folder {
    private static final int STEP = 1_024;

    private final CorrelationGraph graph;
    private final Folding folding;
    private final Shown shown;
    private final List<FoldedNode> nodes = new ArrayList<>();
    private int[] parents = new int[64];
    private int[] firstChildren = new int[64];
    private int[] accounts = new int[64];
    private final List<Integer> allowances = new ArrayList<>();

    Folder(CorrelationGraph graph, Folding folding) {
        this.graph = graph;
        this.folding = folding;
        this.shown = new Shown(graph, folding.focus());
    }

    FoldedGraph fold(CancelToken token) {
        int main = newAccount();
        place(
                Kinds.of(graph, shown.roots(), folding.sameness()),
                CorrelationGraph.NONE,
                CorrelationGraph.NONE,
                main);
        int tops = nodes.size();
        for (int i = 0; i < nodes.size(); i++) {
            if (i % STEP == 0) {
                token.throwIfCancelled();
            }
            firstChildren[i] = nodes.size();
            open(i);
        }
        return new FoldedGraph(
                graph,
                List.copyOf(nodes),
                new FoldedGraph.Shape(
                        tops,
                        Arrays.copyOf(parents, nodes.size()),
                        Arrays.copyOf(firstChildren, nodes.size())),
                shown);
    }

    private void open(int i) {
        FoldedNode node = nodes.get(i);
        int below = shown.below(node.members());
        if (below == 0) {
            return;
        }
        boolean isByHand = folding.openness().opened().contains(node.first());
        boolean isClosed =
                node instanceof FoldedNode.Rest
                        || folding.openness().closed().contains(node.first());
        if (!isClosed) {
            Kinds kinds = Kinds.of(graph, shown.children(node.members()), folding.sameness());
            int cost = folding.paging().kindsShown(node.first(), kinds.size());
            int account = isByHand ? newAccount() : accounts[i];
            if (isByHand || allowances.get(account) >= cost) {
                allowances.set(account, Math.max(0, allowances.get(account) - cost));
                place(kinds, i, node.first(), account);
                return;
            }
        }
        nodes.set(i, node.withHidden(below));
    }

    private void place(Kinds kinds, int parent, int key, int account) {
        int few = folding.paging().kindsShown(key, kinds.size());
        for (int k = 0; k < few; k++) {
            placeKind(kinds.kind(k), parent, account);
        }
        if (few < kinds.size()) {
            add(new FoldedNode.Rest(kinds.from(few), key, kinds.size() - few, 0), parent, account);
        }
    }

    private void placeKind(NodeList members, int parent, int account) {
        int key = members.first();
        int size = members.size();
        int unfolded = size == 1 ? 0 : folding.paging().membersShown(key, size);
        if (unfolded == size - 1) {
            unfolded = size; // a fold of one would be no fold
        }
        int own = unfolded == 0 || size == 1 ? account : newAccount();
        for (int m = 0; m < unfolded; m++) {
            int group = size == 1 ? CorrelationGraph.NONE : key;
            add(single(members.slice(m, m + 1), group), parent, own);
        }
        if (unfolded < size) {
            add(new FoldedNode.Fold(members.slice(unfolded, size), key, 0), parent, account);
        }
    }

    private FoldedNode single(NodeList node, int group) {
        return graph.isStub(node.first())
                ? new FoldedNode.Stub(node, group, 0)
                : new FoldedNode.Event(node, group, 0);
    }

    private void add(FoldedNode node, int parent, int account) {
        int at = nodes.size();
        if (at == parents.length) {
            parents = Arrays.copyOf(parents, at * 2);
            firstChildren = Arrays.copyOf(firstChildren, at * 2);
            accounts = Arrays.copyOf(accounts, at * 2);
        }
        nodes.add(node);
        parents[at] = parent;
        accounts[at] = account;
    }

    private int newAccount() {
        allowances.add(folding.openness().allowance());
        return allowances.size() - 1;
    }
}

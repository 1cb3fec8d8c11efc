package org.eventexplorer.correlation.fold;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.correlation.model.Trait;
import org.eventexplorer.work.CancelToken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// A graph as a picture shows it: a forest of [FoldedNode]s. A node is called by its index in
/// [#nodes], level by level from the top: a parent stands before its children, and these one after
/// the other. Every shown event stands in exactly one node, or is hidden below exactly one.
/// Immutable.
public final class FoldedGraph {
    /// In the place of an index: none.
    public static final int NONE = CorrelationGraph.NONE;

    private final CorrelationGraph graph;
    private final List<FoldedNode> nodes;
    private final Shape shape;
    private final int[] holders;

    FoldedGraph(CorrelationGraph graph, List<FoldedNode> nodes, Shape shape, Shown shown) {
        this.graph = graph;
        this.nodes = nodes;
        this.shape = shape;
        this.holders = holders(shown);
    }

    /// Folds a graph. A few passes over the nodes, without recursion.
    ///
    /// @throws org.eventexplorer.work.CancelledException where `token` was cancelled
    public static FoldedGraph of(CorrelationGraph graph, Folding folding, CancelToken token) {
        return new Folder(graph, folding).fold(token);
    }

    /// The graph that is folded.
    public CorrelationGraph graph() {
        return graph;
    }

    /// The nodes, level by level.
    public List<FoldedNode> nodes() {
        return nodes;
    }

    /// How many nodes.
    public int size() {
        return nodes.size();
    }

    /// How many nodes are tops; they are the first ones.
    public int tops() {
        return shape.tops;
    }

    /// The index of the node that a node hangs below; [#NONE].
    public int parent(int index) {
        return shape.parents[index];
    }

    /// The index of a node's first child; the others follow it.
    public int firstChild(int index) {
        return shape.firstChildren[index];
    }

    /// How many children a node has.
    public int children(int index) {
        int end = index + 1 < size() ? shape.firstChildren[index + 1] : size();
        return end - shape.firstChildren[index];
    }

    /// The index of the node that a node of the graph stands in or is hidden below; [#NONE] where
    /// it is not shown at all.
    public int holder(int node) {
        return holders[node];
    }

    /// What is remarkable about any of the members of a node.
    public Set<Trait> traits(int index) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        NodeList members = nodes.get(index).members();
        for (int m = 0; m < members.size(); m++) {
            traits.addAll(graph.traits(members.get(m)));
        }
        return traits;
    }

    /// How many events of the graph are shown or hidden here, of all its events.
    public int eventsReached() {
        return (int)
                IntStream.range(0, graph.events().size()).filter(n -> holders[n] != NONE).count();
    }

    /// How many events stand in no node of their own: in folds, or hidden below closed nodes.
    public int eventsFolded() {
        int single = 0;
        for (FoldedNode node : nodes) {
            single += node instanceof FoldedNode.Event ? 1 : 0;
        }
        return eventsReached() - single;
    }

    /// The lines, those of the forest first.
    public List<FoldedEdge> edges() {
        List<FoldedEdge> edges = new ArrayList<>();
        for (int i = shape.tops; i < size(); i++) {
            int from = shape.parents[i];
            boolean isStub = graph.isStub(nodes.get(from).first());
            edges.add(
                    new FoldedEdge(
                            from, i, isStub ? FoldedEdge.Kind.MISSING : FoldedEdge.Kind.CAUSED));
        }
        addBack(edges);
        addSameChain(edges);
        return List.copyOf(edges);
    }

    private void addBack(List<FoldedEdge> edges) {
        for (NodeList cycle : graph.cycles()) {
            int last = holders[graph.cause(cycle.first())];
            int first = holders[cycle.first()];
            boolean isSeen = last != first || cycle.size() == 1;
            if (last != NONE && first != NONE && isSeen) {
                edges.add(new FoldedEdge(last, first, FoldedEdge.Kind.BACK));
            }
        }
    }

    private void addSameChain(List<FoldedEdge> edges) {
        int before = NONE;
        for (int i = 0; i < shape.tops; i++) {
            if (graph.cause(nodes.get(i).first()) == CorrelationGraph.NONE
                    && !graph.isStub(nodes.get(i).first())) {
                if (before != NONE) {
                    edges.add(new FoldedEdge(before, i, FoldedEdge.Kind.SAME_CHAIN));
                }
                before = i;
            }
        }
    }

    private int[] holders(Shown shown) {
        int[] holder = new int[graph.size()];
        Arrays.fill(holder, NONE);
        for (int i = 0; i < nodes.size(); i++) {
            NodeList members = nodes.get(i).members();
            for (int m = 0; m < members.size(); m++) {
                holder[members.get(m)] = i;
            }
        }
        NodeList walk = graph.walk();
        for (int i = 0; i < walk.size(); i++) {
            int node = walk.get(i);
            int parent = graph.parent(node);
            if (holder[node] == NONE && parent != CorrelationGraph.NONE && shown.contains(node)) {
                holder[node] = holder[parent];
            }
        }
        return holder;
    }

    /// The forest of the nodes.
    ///
    /// @param parents by index; the tops have none
    /// @param firstChildren by index; where there are none, where they would be
    @SuppressWarnings("ArrayRecordComponent") // nobody else sees it, and nobody changes it
    record Shape(int tops, int[] parents, int[] firstChildren) {}
}

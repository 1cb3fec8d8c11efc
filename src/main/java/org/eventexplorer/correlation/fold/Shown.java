package org.eventexplorer.correlation.fold;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.correlation.model.NodeSet;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The part of a graph that a focus shows.
final class Shown {
    private final CorrelationGraph graph;
    private final @Nullable NodeSet only;
    private final int @Nullable [] below;
    private final NodeList tops;

    Shown(CorrelationGraph graph, Focus focus) {
        this.graph = graph;
        this.only = focus.nodes();
        this.below = only == null ? null : countBelow(graph, only);
        this.tops = focus.root() == CorrelationGraph.NONE ? tops() : NodeList.of(focus.root());
    }

    NodeList tops() {
        if (only == null) {
            return graph.tops();
        }
        return NodeList.of(
                graph.walk().stream()
                        .filter(only::contains)
                        .filter(
                                node ->
                                        graph.parent(node) == CorrelationGraph.NONE
                                                || !only.contains(graph.parent(node)))
                        .toArray());
    }

    /// What everything shown hangs below.
    NodeList roots() {
        return tops;
    }

    boolean contains(int node) {
        return only == null || only.contains(node);
    }

    /// How many shown events hang below these nodes.
    int below(NodeList nodes) {
        int events = 0;
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.get(i);
            events += below == null ? graph.below(node) : below[node];
        }
        return events;
    }

    /// What hangs right below these nodes, in order of time.
    NodeList children(NodeList nodes) {
        if (nodes.size() == 1) {
            NodeList children = graph.children(nodes.first());
            return only == null ? children : shown(children.stream().toArray());
        }
        int[] all = nodes.stream().flatMap(node -> graph.children(node).stream()).toArray();
        Arrays.sort(all);
        return only == null ? NodeList.of(all) : shown(all);
    }

    private NodeList shown(int[] nodes) {
        return NodeList.of(Arrays.stream(nodes).filter(this::contains).toArray());
    }

    private static int[] countBelow(CorrelationGraph graph, NodeSet only) {
        int[] below = new int[graph.size()];
        for (int i = graph.size() - 1; i >= 0; i--) {
            int node = graph.walk().get(i);
            int parent = graph.parent(node);
            if (parent != CorrelationGraph.NONE && only.contains(node)) {
                below[parent] += below[node] + 1;
            }
        }
        return below;
    }
}

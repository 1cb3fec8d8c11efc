package org.eventexplorer.correlation.model;

import java.util.BitSet;

/// Ways through a graph: up to a top, down to all effects, the longest ones.
public final class Paths {
    private Paths() {}

    /// The nodes from the top down to `node`, both among them; the stub of a missing cause counts.
    public static NodeList to(CorrelationGraph graph, int node) {
        int length = graph.depth(node) + 1;
        int[] path = new int[length];
        int at = length;
        for (int n = node; n != CorrelationGraph.NONE; n = graph.parent(n)) {
            path[--at] = n;
        }
        return NodeList.part(path, at, length);
    }

    /// The path with the most events, from its top down; of several the one that ends first.
    public static NodeList deepest(CorrelationGraph graph) {
        int deepest = CorrelationGraph.NONE;
        for (int event = 0; event < graph.events().size(); event++) {
            if (deepest == CorrelationGraph.NONE || graph.depth(event) > graph.depth(deepest)) {
                deepest = event;
            }
        }
        return deepest == CorrelationGraph.NONE ? NodeList.EMPTY : to(graph, deepest);
    }

    /// The path that takes the most time from its first event to its last, from its top down; of
    /// several the one that ends first. Where clocks differ the time may be negative.
    public static NodeList longest(CorrelationGraph graph) {
        ChainEvents events = graph.events();
        long[] start = new long[graph.size()];
        int last = CorrelationGraph.NONE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < graph.walk().size(); i++) {
            int node = graph.walk().get(i);
            if (graph.isStub(node)) {
                continue;
            }
            int parent = graph.parent(node);
            boolean isFirst = parent == CorrelationGraph.NONE || graph.isStub(parent);
            start[node] = isFirst ? events.micros(node) : start[parent];
            long taken = events.micros(node) - start[node];
            if (taken > most || (taken == most && node < last)) {
                most = taken;
                last = node;
            }
        }
        return last == CorrelationGraph.NONE ? NodeList.EMPTY : to(graph, last);
    }

    /// What led to `node` and what came of it, `node` itself among them.
    public static NodeSet around(CorrelationGraph graph, int node) {
        BitSet nodes = new BitSet(graph.size());
        to(graph, node).stream().forEach(nodes::set);
        addBelow(graph, node, nodes);
        return NodeSet.of(nodes);
    }

    /// `node` and what came of it.
    public static NodeSet subtree(CorrelationGraph graph, int node) {
        BitSet nodes = new BitSet(graph.size());
        addBelow(graph, node, nodes);
        return NodeSet.of(nodes);
    }

    /// These nodes and what led to each of them.
    public static NodeSet withCauses(CorrelationGraph graph, NodeSet some) {
        BitSet nodes = new BitSet(graph.size());
        some.stream()
                .forEach(
                        node -> {
                            for (int n = node;
                                    n != CorrelationGraph.NONE && !nodes.get(n);
                                    n = graph.parent(n)) {
                                nodes.set(n);
                            }
                        });
        return NodeSet.of(nodes);
    }

    private static void addBelow(CorrelationGraph graph, int top, BitSet nodes) {
        int[] stack = new int[graph.below(top) + 1];
        int n = 0;
        stack[n++] = top;
        while (n > 0) {
            int node = stack[--n];
            nodes.set(node);
            NodeList children = graph.children(node);
            for (int i = 0; i < children.size(); i++) {
                stack[n++] = children.get(i);
            }
        }
    }
}

package org.eventexplorer.correlation.model;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Some nodes of a graph, a bit each. Immutable.
public final class NodeSet {
    private final BitSet nodes;

    private NodeSet(BitSet nodes) {
        this.nodes = nodes;
    }

    /// These nodes.
    public static NodeSet of(BitSet nodes) {
        return new NodeSet((BitSet) nodes.clone());
    }

    /// These nodes.
    public static NodeSet of(NodeList nodes) {
        BitSet bits = new BitSet();
        nodes.stream().forEach(bits::set);
        return new NodeSet(bits);
    }

    /// The events of a graph that `wanted` takes.
    public static NodeSet events(CorrelationGraph graph, IntPredicate wanted) {
        BitSet bits = new BitSet();
        IntStream.range(0, graph.events().size()).filter(wanted).forEach(bits::set);
        return new NodeSet(bits);
    }

    /// Whether a node is among them.
    public boolean contains(int node) {
        return nodes.get(node);
    }

    /// How many.
    public int size() {
        return nodes.cardinality();
    }

    /// The nodes in order of their numbers.
    public IntStream stream() {
        return nodes.stream();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeSet set && nodes.equals(set.nodes);
    }

    @Override
    public int hashCode() {
        return nodes.hashCode();
    }

    @Override
    public String toString() {
        return nodes.toString();
    }
}

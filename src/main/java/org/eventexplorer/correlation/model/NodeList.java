package org.eventexplorer.correlation.model;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Numbers of nodes in a fixed order, in an array: four bytes each. Immutable.
public final class NodeList {
    /// No node.
    public static final NodeList EMPTY = new NodeList(new int[0], 0, 0);

    private final int[] nodes;
    private final int from;
    private final int to;

    private NodeList(int[] nodes, int from, int to) {
        this.nodes = nodes;
        this.from = from;
        this.to = to;
    }

    /// These nodes in this order.
    public static NodeList of(int... nodes) {
        return new NodeList(nodes.clone(), 0, nodes.length);
    }

    /// Wraps an array that nobody changes any more, from `from` to before `to`.
    static NodeList part(int[] nodes, int from, int to) {
        return new NodeList(nodes, from, to);
    }

    /// How many nodes.
    public int size() {
        return to - from;
    }

    /// Whether there is none.
    public boolean isEmpty() {
        return to == from;
    }

    /// The node at `index`, from 0 on.
    public int get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(
                    "index " + index + " of a list of " + size() + " nodes");
        }
        return nodes[from + index];
    }

    /// The first node.
    public int first() {
        return get(0);
    }

    /// The nodes from index `start` to before index `end`.
    public NodeList slice(int start, int end) {
        if (start < 0 || end > size() || start > end) {
            throw new IndexOutOfBoundsException(
                    start + " to " + end + " of a list of " + size() + " nodes");
        }
        return new NodeList(nodes, from + start, from + end);
    }

    /// The nodes one after the other.
    public IntStream stream() {
        return Arrays.stream(nodes, from, to);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeList list
                && Arrays.equals(nodes, from, to, list.nodes, list.from, list.to);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(stream().toArray());
    }

    @Override
    public String toString() {
        return Arrays.toString(stream().toArray());
    }
}

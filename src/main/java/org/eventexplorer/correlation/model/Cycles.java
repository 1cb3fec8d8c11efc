package org.eventexplorer.correlation.model;

import java.util.ArrayList;
import java.util.List;

/// Finds the cycles of causes and cuts each open at its earliest event, so that a forest is left.
/// Every event names one cause at most, so that cycles never touch one another.
final class Cycles {
    final int[] parent;
    final List<NodeList> found = new ArrayList<>();

    private final Links links;
    private final int[] walk;

    Cycles(Links links) {
        this.links = links;
        this.parent = links.cause.clone();
        this.walk = new int[parent.length];
        for (int node = 0; node < parent.length; node++) {
            walkFrom(node);
        }
    }

    // Goes from cause to cause until a node that some walk has been at; it closes a cycle where
    // that was this walk. So each node is entered once.
    private void walkFrom(int start) {
        int node = start;
        while (node != Links.NONE && walk[node] == 0) {
            walk[node] = start + 1;
            node = links.cause[node];
        }
        if (node != Links.NONE && walk[node] == start + 1 && !isCut(node)) {
            cut(node);
        }
    }

    private boolean isCut(int node) {
        return node < links.traits.length && (links.traits[node] & Trait.IN_CYCLE.bit()) != 0;
    }

    private void cut(int inside) {
        int earliest = inside;
        int length = 0;
        int node = inside;
        do {
            links.mark(node, Trait.IN_CYCLE);
            earliest = Math.min(earliest, node);
            length++;
            node = links.cause[node];
        } while (node != inside);
        links.mark(earliest, Trait.CLOSES_CYCLE);
        parent[earliest] = Links.NONE;
        found.add(NodeList.part(effectsFrom(earliest, length), 0, length));
    }

    // In the direction of the effects, from the earliest on.
    private int[] effectsFrom(int earliest, int length) {
        int[] nodes = new int[length];
        nodes[0] = earliest;
        int node = earliest;
        for (int i = length - 1; i > 0; i--) {
            node = links.cause[node];
            nodes[i] = node;
        }
        return nodes;
    }
}

package org.eventexplorer.correlation.fold;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.NodeList;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Siblings parted by kind: each kind's nodes in order, the kinds in the order of their first
/// nodes.
final class Kinds {
    private final int[] start;
    private final NodeList nodes;

    private Kinds(int[] start, NodeList nodes) {
        this.start = start;
        this.nodes = nodes;
    }

    static Kinds of(CorrelationGraph graph, NodeList siblings, Sameness sameness) {
        int[] kind = new int[siblings.size()];
        Map<Object, Integer> numbers = new HashMap<>();
        for (int i = 0; i < kind.length; i++) {
            kind[i] =
                    sameness == Sameness.NOTHING
                            ? i
                            : numbers.computeIfAbsent(
                                    key(graph, siblings.get(i), sameness), _ -> numbers.size());
        }
        int kinds = sameness == Sameness.NOTHING ? kind.length : numbers.size();
        int[] start = new int[kinds + 1];
        for (int k : kind) {
            start[k + 1]++;
        }
        for (int k = 0; k < kinds; k++) {
            start[k + 1] += start[k];
        }
        int[] next = Arrays.copyOf(start, kinds);
        int[] ordered = new int[kind.length];
        for (int i = 0; i < kind.length; i++) {
            ordered[next[kind[i]]++] = siblings.get(i);
        }
        return new Kinds(start, NodeList.of(ordered));
    }

    // Stubs are alike when their causes are missing for the same reason.
    private static Object key(CorrelationGraph graph, int node, Sameness sameness) {
        if (graph.isStub(node)) {
            return graph.missing(node).whereabouts().place();
        }
        long pattern = graph.events().patternNumber(node);
        return switch (sameness) {
            case NOTHING, PATTERN -> pattern;
            case PATTERN_AND_SOURCE -> pattern << 32 | graph.events().sourceNumber(node);
        };
    }

    int size() {
        return start.length - 1;
    }

    NodeList kind(int number) {
        return nodes.slice(start[number], start[number + 1]);
    }

    /// The nodes of this kind and of all behind it, in order of time.
    NodeList from(int number) {
        int[] rest = nodes.slice(start[number], nodes.size()).stream().toArray();
        Arrays.sort(rest);
        return NodeList.of(rest);
    }
}

package org.eventexplorer.correlation.fold;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.NodeSet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What of a graph is shown.
///
/// @param roots the nodes that were made the root one after the other; the last one is it now
/// @param nodes those that are shown; null: all
public record Focus(List<Integer> roots, @Nullable NodeSet nodes) {
    /// The whole graph.
    public static final Focus EVERYTHING = new Focus(List.of(), null);

    /// Copies the roots.
    public Focus {
        roots = List.copyOf(roots);
    }

    /// The root of what is shown; [CorrelationGraph#NONE]: the graph's own.
    public int root() {
        return roots.isEmpty() ? CorrelationGraph.NONE : roots.getLast();
    }

    Focus on(int node) {
        if (node == root()) {
            return this;
        }
        List<Integer> more = new ArrayList<>(roots);
        more.add(node);
        return new Focus(more, nodes);
    }

    Focus back() {
        return roots.isEmpty() ? this : new Focus(roots.subList(0, roots.size() - 1), nodes);
    }

    Focus only(@Nullable NodeSet some) {
        return new Focus(roots, some);
    }
}

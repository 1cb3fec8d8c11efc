package org.eventexplorer.ui.trace.chain;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.correlation.model.Paths;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Events and what came of them.
public final class Below {
    private Below() {}

    /// The ids of the events among `nodes` and of all that hang below them, each once; the first
    /// of `nodes` that is an event comes first.
    public static List<String> ids(CorrelationGraph graph, NodeList nodes) {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            add(graph, nodes.get(i), ids);
        }
        for (int i = 0; i < nodes.size(); i++) {
            Paths.subtree(graph, nodes.get(i)).stream().forEach(node -> add(graph, node, ids));
        }
        return new ArrayList<>(ids);
    }

    private static void add(CorrelationGraph graph, int node, Set<String> ids) {
        if (!graph.isStub(node)) {
            ids.add(graph.events().id(node));
        }
    }
}

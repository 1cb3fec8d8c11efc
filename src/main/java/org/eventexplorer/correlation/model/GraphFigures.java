package org.eventexplorer.correlation.model;

import java.time.Duration;

/// The numbers of a graph.
///
/// @param events how many events belong to the chain itself
/// @param foreign how many events of other chains stand beside them
/// @param roots how many of the chain's events have no cause in the graph: none is named, or it is
///     missing
/// @param maxDepth the most events one below the other, the root counted; 0 without events
/// @param maxFanOut the most events that one event caused
/// @param span from the first to the last of the chain's own events
public record GraphFigures(
        int events, int foreign, int roots, int maxDepth, int maxFanOut, Duration span) {
    static GraphFigures of(CorrelationGraph graph) {
        ChainEvents events = graph.events();
        int foreign = 0;
        int roots = 0;
        int depth = 0;
        int fanOut = 0;
        for (int node = 0; node < events.size(); node++) {
            boolean isForeign = graph.has(node, Trait.FOREIGN);
            foreign += isForeign ? 1 : 0;
            roots += !isForeign && isRoot(graph, node) ? 1 : 0;
            depth = Math.max(depth, graph.depth(node));
            fanOut = Math.max(fanOut, effects(graph, node));
        }
        return new GraphFigures(
                events.size() - foreign, foreign, roots, depth, fanOut, span(graph));
    }

    private static boolean isRoot(CorrelationGraph graph, int event) {
        int cause = graph.cause(event);
        return cause == CorrelationGraph.NONE || graph.isStub(cause);
    }

    // An event that names itself did not cause anything by that.
    private static int effects(CorrelationGraph graph, int event) {
        return graph.children(event).size();
    }

    private static Duration span(CorrelationGraph graph) {
        ChainEvents events = graph.events();
        long first = 0;
        long last = 0;
        boolean isAny = false;
        for (int event = 0; event < events.size(); event++) {
            if (!graph.has(event, Trait.FOREIGN)) {
                first = isAny ? first : events.micros(event);
                last = events.micros(event);
                isAny = true;
            }
        }
        return Duration.of(last - first, java.time.temporal.ChronoUnit.MICROS);
    }
}

package org.eventexplorer.ui.trace.chain;

import org.eventexplorer.correlation.fold.FoldedEdge;
import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.correlation.fold.Folding;
import org.eventexplorer.correlation.layout.Direction;
import org.eventexplorer.correlation.layout.GraphLayout;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// A chain as it is shown at one moment: folded, laid out, in rows.
///
/// @param folding how it is folded
/// @param layout where each node stands, and the folded graph itself
/// @param edges the lines
/// @param rows the nodes in the order of a tree that is read from top to bottom
/// @param took how long folding and layout took
public record Picture(
        Folding folding,
        GraphLayout layout,
        List<FoldedEdge> edges,
        FoldedRows rows,
        Duration took) {
    /// Draws up a picture.
    ///
    /// @param before the picture that it follows; null: none
    /// @param anchor a node of the graph that stays where it stands in `before`
    /// @throws org.eventexplorer.work.CancelledException where `token` was cancelled
    static Picture of(
            CorrelationGraph graph,
            Folding folding,
            @Nullable Picture before,
            int anchor,
            CancelToken token) {
        long start = System.nanoTime();
        FoldedGraph folded = FoldedGraph.of(graph, folding, token);
        GraphLayout layout = GraphLayout.of(folded, Direction.LEFT_TO_RIGHT, token);
        if (before != null && anchor != CorrelationGraph.NONE) {
            layout = layout.anchored(before.layout, anchor);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Picture(folding, layout, folded.edges(), FoldedRows.of(folded), took);
    }

    /// The folded graph.
    public FoldedGraph folded() {
        return layout.graph();
    }
}

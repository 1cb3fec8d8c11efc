package org.eventexplorer.correlation.layout;

import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.work.CancelToken;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Where each node of a folded graph stands: a tidy forest, its trees one after the other. Nodes
/// never overlap. Made in linear time and without recursion. Immutable.
public final class GraphLayout {
    private final FoldedGraph graph;
    private final double[] x;
    private final double[] y;
    private final Sizes sizes;
    private final Box bounds;

    GraphLayout(FoldedGraph graph, Sizes sizes, double[] x, double[] y) {
        this.graph = graph;
        this.sizes = sizes;
        this.x = x;
        this.y = y;
        this.bounds = bounds(graph, sizes, x, y);
    }

    /// Lays out a folded graph; the upper left corner of all is at (0, 0).
    ///
    /// @throws org.eventexplorer.work.CancelledException where `token` was cancelled
    public static GraphLayout of(
            FoldedGraph graph, Sizes sizes, Direction direction, CancelToken token) {
        return new Placing(graph, sizes, direction, token).layout();
    }

    /// Lays out a folded graph in the usual sizes.
    ///
    /// @throws org.eventexplorer.work.CancelledException where `token` was cancelled
    public static GraphLayout of(FoldedGraph graph, Direction direction, CancelToken token) {
        return of(graph, Sizes.usual(direction), direction, token);
    }

    /// The graph that is laid out.
    public FoldedGraph graph() {
        return graph;
    }

    /// Where the node at `index` stands.
    public Box box(int index) {
        Sizes.Size size = size(graph, sizes, index);
        return new Box(x[index], y[index], size.width(), size.height());
    }

    /// The room that all nodes take together; empty at (0, 0) without nodes.
    public Box bounds() {
        return bounds;
    }

    /// The index of the node at a point; [FoldedGraph#NONE].
    public int at(double pointX, double pointY) {
        return IntStream.range(0, graph.size())
                .filter(i -> box(i).contains(pointX, pointY))
                .findFirst()
                .orElse(FoldedGraph.NONE);
    }

    /// The same picture moved as a whole.
    public GraphLayout movedBy(double byX, double byY) {
        return new GraphLayout(
                graph,
                sizes,
                Arrays.stream(x).map(value -> value + byX).toArray(),
                Arrays.stream(y).map(value -> value + byY).toArray());
    }

    /// The same picture moved so that a node of the graph stands where it stood in `before`: what a
    /// person unfolds stays under the pointer. Unmoved where it is not in both pictures.
    ///
    /// @param before a layout of the same [org.eventexplorer.correlation.model.CorrelationGraph]
    /// @param node a node of that graph; where it is folded or hidden, the node that holds it
    /// counts
    public GraphLayout anchored(GraphLayout before, int node) {
        int then = before.graph.holder(node);
        int now = graph.holder(node);
        if (then == FoldedGraph.NONE || now == FoldedGraph.NONE) {
            return this;
        }
        return movedBy(before.x[then] - x[now], before.y[then] - y[now]);
    }

    /// The size of a node.
    static Sizes.Size size(FoldedGraph graph, Sizes sizes, int index) {
        boolean isStub = graph.graph().isStub(graph.nodes().get(index).first());
        return isStub ? sizes.stub() : sizes.node();
    }

    private static Box bounds(FoldedGraph graph, Sizes sizes, double[] x, double[] y) {
        if (graph.size() == 0) {
            return new Box(0, 0, 0, 0);
        }
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < graph.size(); i++) {
            Sizes.Size size = size(graph, sizes, i);
            left = Math.min(left, x[i]);
            top = Math.min(top, y[i]);
            right = Math.max(right, x[i] + size.width());
            bottom = Math.max(bottom, y[i] + size.height());
        }
        return new Box(left, top, right - left, bottom - top);
    }
}

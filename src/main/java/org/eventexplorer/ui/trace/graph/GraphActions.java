package org.eventexplorer.ui.trace.graph;

import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.correlation.fold.FoldedNode;
import org.eventexplorer.correlation.layout.Box;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.MissingCause;
import org.eventexplorer.correlation.model.Trait;
import org.eventexplorer.correlation.model.Whereabouts;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.Picture;

/// What can be done with a node, and which node a point of the view is on.
final class GraphActions {
    private final GraphView view;
    private final ChainViewModel model;
    private final GraphView.Host host;

    GraphActions(GraphView view, ChainViewModel model, GraphView.Host host) {
        this.view = view;
        this.model = model;
        this.host = host;
    }

    ChainViewModel model() {
        return model;
    }

    /// The node at a point of the view, its badges counted; -1.
    int at(double viewX, double viewY) {
        return find(viewX, viewY, false);
    }

    /// The node on whose number of hidden events a point is; -1.
    int pillAt(double viewX, double viewY) {
        return find(viewX, viewY, true);
    }

    private int find(double viewX, double viewY, boolean isPill) {
        Picture now = view.picture();
        if (now == null) {
            return FoldedGraph.NONE;
        }
        double x = view.viewport().planeX(viewX);
        double y = view.viewport().planeY(viewY);
        for (int i = 0; i < now.folded().size(); i++) {
            Box box = now.layout().box(i);
            boolean isHiding = now.folded().nodes().get(i).hidden() > 0;
            if ((isHiding && BadgePainter.pill(box).contains(x, y))
                    || (!isPill && box.contains(x, y))) {
                return i;
            }
        }
        return FoldedGraph.NONE;
    }

    void select(int index) {
        model.select(view.node(index).first());
    }

    /// Opens, unfolds or follows; closes where nothing is hidden.
    void open(int index) {
        FoldedNode node = view.node(index);
        if (node instanceof FoldedNode.Stub stub) {
            follow(stub.node());
        } else {
            model.toggle(index);
        }
    }

    /// Asks how to replay what stands at a node, and what came of it.
    void replay(int index) {
        host.replay(view.node(index).members());
    }

    /// Why nothing can be replayed; empty: something can.
    String noReplay() {
        return host.noReplay();
    }

    /// Goes after a cause that is not here.
    void follow(int stub) {
        CorrelationGraph graph = model.graph();
        MissingCause cause = graph.missing(stub);
        Whereabouts.Place place = cause.whereabouts().place();
        if (place == Whereabouts.Place.ELSEWHERE || place == Whereabouts.Place.UNKNOWN) {
            host.follow(cause.id());
        }
    }

    /// Whether the cause of a stub can be taken in.
    boolean leadsOn(int index) {
        FoldedNode node = view.node(index);
        return node instanceof FoldedNode.Stub stub
                && model.graph().missing(stub.node()).whereabouts().place()
                        != Whereabouts.Place.NEVER_STORED
                && model.graph().missing(stub.node()).whereabouts().place()
                        != Whereabouts.Place.ARCHIVED;
    }

    /// Whether a node stands for one event of another chain.
    boolean isForeign(int index) {
        FoldedNode node = view.node(index);
        return node instanceof FoldedNode.Event event
                && model.graph().has(event.node(), Trait.FOREIGN);
    }

    /// Opens the chain of an event of another chain.
    void openChain(int index) {
        int node = view.node(index).first();
        String chain = model.graph().events().correlationId(node);
        if (chain != null) {
            host.openChain(chain, model.graph().events().id(node));
        }
    }

    /// Takes in what is tied to an event of another chain.
    void further(int index) {
        host.follow(model.graph().events().id(view.node(index).first()));
    }
}

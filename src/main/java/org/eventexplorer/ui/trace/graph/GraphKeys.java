package org.eventexplorer.ui.trace.graph;

import javafx.scene.input.KeyEvent;

import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.FoldedRows;
import org.eventexplorer.ui.trace.chain.Picture;

/// The keyboard on a graph: arrows go to cause, effect and neighbours, Enter opens and closes.
final class GraphKeys {
    private static final double STEP = 1.25;

    private final GraphView view;
    private final ChainViewModel model;
    private final GraphActions actions;
    private final GraphView.Host host;

    GraphKeys(GraphView view, ChainViewModel model, GraphActions actions, GraphView.Host host) {
        this.view = view;
        this.model = model;
        this.actions = actions;
        this.host = host;
    }

    void listen() {
        view.setOnKeyPressed(this::pressed);
        view.setOnKeyTyped(this::typed);
    }

    private void pressed(KeyEvent key) {
        Picture now = view.picture();
        int at = view.selectedIndex();
        if (now == null || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case LEFT -> select(at < 0 ? -1 : now.folded().parent(at));
            case RIGHT -> select(child(now.folded(), at));
            case UP -> select(beside(now, at, -1));
            case DOWN -> select(beside(now, at, 1));
            case HOME -> select(now.folded().size() == 0 ? -1 : 0);
            case ENTER -> {
                if (at >= 0) {
                    actions.open(at);
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private static int child(FoldedGraph graph, int at) {
        return at < 0 || graph.children(at) == 0 ? -1 : graph.firstChild(at);
    }

    // Nodes stand level by level: the next one of a level is the next one below.
    private static int beside(Picture now, int at, int by) {
        FoldedRows rows = now.rows();
        int next = at + by;
        boolean isThere = at >= 0 && next >= 0 && next < now.folded().size();
        return isThere && rows.depth(next) == rows.depth(at) ? next : -1;
    }

    private void select(int index) {
        if (index >= 0) {
            actions.select(index);
        } else if (view.selectedIndex() < 0 && view.picture() != null) {
            model.select(view.node(0).first());
        }
    }

    private void typed(KeyEvent key) {
        switch (key.getCharacter()) {
            case "+" -> view.zoom(STEP);
            case "-" -> view.zoom(1 / STEP);
            case "f", "F" -> view.fit();
            case "/" -> host.search();
            case "n" -> model.step(1);
            case "N" -> model.step(-1);
            default -> {
                return;
            }
        }
        key.consume();
    }
}

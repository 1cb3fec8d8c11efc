package org.eventexplorer.ui.trace.graph;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import org.eventexplorer.correlation.fold.FoldedNode;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.Picture;

import java.util.Objects;

/// What can be done with one node.
final class GraphMenu {
    private final Messages messages = Messages.of(GraphMenu.class);
    private final GraphActions actions;
    private final GraphView view;
    private final ContextMenu menu = new ContextMenu();

    GraphMenu(GraphActions actions, GraphView view) {
        this.actions = actions;
        this.view = view;
    }

    ContextMenu of(int index) {
        ChainViewModel model = actions.model();
        Picture now = Objects.requireNonNull(view.picture());
        FoldedNode node = view.node(index);
        boolean isMany = node.members().size() > 1;
        boolean isStub = model.graph().isStub(node.first());
        offer(isMany, "menu.unfold", () -> model.toggle(index));
        offer(node.hidden() > 0, "menu.open", () -> model.toggleBelow(index));
        offer(now.folded().children(index) > 0, "menu.close", () -> model.toggleBelow(index));
        if (node instanceof FoldedNode.Event event) {
            offer(
                    event.group() != CorrelationGraph.NONE,
                    "menu.fold",
                    () -> model.foldAgain(event));
        }
        offer(!isMany && !isStub, "menu.root", () -> model.makeRoot(node.first()));
        offer(now.folding().root() != CorrelationGraph.NONE, "menu.back", model::leaveRoot);
        offer(actions.isForeign(index), "menu.chain", () -> actions.openChain(index));
        offer(actions.isForeign(index), "menu.further", () -> actions.further(index));
        offer(actions.leadsOn(index), "menu.further", () -> actions.open(index));
        MenuItem replay = offerReplay(now.folded().children(index) > 0 || node.hidden() > 0);
        replay.setDisable(!actions.noReplay().isEmpty());
        replay.setOnAction(click -> actions.replay(index));
        return menu;
    }

    // A menu has no tooltips: what cannot be done says why in its own line.
    private MenuItem offerReplay(boolean hasEffects) {
        String text = messages.text(hasEffects ? "menu.replay.below" : "menu.replay");
        String why = actions.noReplay();
        MenuItem item =
                new MenuItem(why.isEmpty() ? text : messages.text("menu.replay.not", text, why));
        item.setId("graph-replay");
        menu.getItems().add(item);
        return item;
    }

    private void offer(boolean isPossible, String key, Runnable action) {
        if (isPossible) {
            MenuItem item = new MenuItem(messages.text(key));
            item.setOnAction(click -> action.run());
            menu.getItems().add(item);
        }
    }
}

package org.eventexplorer.ui.shell;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;

/// The place Explore, for the store that is open.
final class ExploreMount {
    private final ShellActions actions;

    ExploreMount(ShellActions actions) {
        this.actions = actions;
    }

    Parent show(Session session) {
        return new StackPane(new Label(session.connection().name()));
    }

    void search(EventFilter filter) {}

    void refresh() {}

    void export() {
        actions.export(EventFilter.ALL, Order.NEWEST_FIRST);
    }

    void close() {}
}

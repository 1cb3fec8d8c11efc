package org.eventexplorer.ui.explore;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What can be done with a row: its context menu.
final class RowMenu {
    private final Messages messages;
    private final ExploreViewModel model;
    private final Supplier<@Nullable EventRow> selected;
    private final Actions actions;

    /// What the menu cannot do by searching.
    ///
    /// @param copyId copies an event's id
    /// @param copyJson copies an event whole
    /// @param export exports what matches
    record Actions(Consumer<EventRow> copyId, Consumer<EventRow> copyJson, Runnable export) {}

    RowMenu(
            Messages messages,
            ExploreViewModel model,
            Supplier<@Nullable EventRow> selected,
            Actions actions) {
        this.messages = messages;
        this.model = model;
        this.selected = selected;
        this.actions = actions;
    }

    ContextMenu build() {
        MenuItem chain = item("menu.chain", Keys.CHAIN, this::showChain);
        MenuItem order = item("menu.order.oldest", null, row -> model.reverse());
        MenuItem export = new MenuItem(messages.text("menu.export"));
        export.setOnAction(click -> actions.export().run());
        export.setAccelerator(Keys.EXPORT);
        List<MenuItem> ofRow =
                List.of(
                        item("menu.copy.id", Keys.COPY, actions.copyId()),
                        item("menu.copy.json", null, actions.copyJson()),
                        chain,
                        item("menu.caused", null, this::showCaused),
                        item("menu.pattern", null, this::filterByPattern));
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(ofRow);
        menu.getItems().addAll(new SeparatorMenuItem(), order, export);
        menu.setOnShowing(
                event -> {
                    EventRow row = selected.get();
                    ofRow.forEach(item -> item.setDisable(row == null));
                    chain.setDisable(row == null || row.links().correlationId() == null);
                    boolean isNewest = model.order().get() == Order.NEWEST_FIRST;
                    order.setText(
                            messages.text(isNewest ? "menu.order.oldest" : "menu.order.newest"));
                });
        return menu;
    }

    /// Searches the whole chain of `row`, if it has one.
    void showChain(EventRow row) {
        String chain = row.links().correlationId();
        if (chain != null) {
            model.search(EventFilter.ALL.withIds(Ids.ofChain(chain)));
        }
    }

    private void showCaused(EventRow row) {
        model.search(EventFilter.ALL.withIds(Ids.causedBy(row.eventId())));
    }

    private void filterByPattern(EventRow row) {
        model.search(model.filter().withPatterns(List.of(new PatternFilter(row.pattern()))));
    }

    private MenuItem item(
            String key, @Nullable KeyCombination shortcut, Consumer<EventRow> action) {
        MenuItem item = new MenuItem(messages.text(key));
        if (shortcut != null) {
            item.setAccelerator(shortcut);
        }
        item.setOnAction(
                click -> {
                    EventRow row = selected.get();
                    if (row != null) {
                        action.accept(row);
                    }
                });
        return item;
    }
}

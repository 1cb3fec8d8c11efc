package org.eventexplorer.ui.subscribers;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

import org.eventexplorer.routing.subscriber.SubscriberEntry;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// The rows of the list and which of them is chosen: the same one by its name when they are read
/// anew, or the one that stands in its place where it is gone.
final class SubscriberList {
    private final TableView<SubscriberEntry> table;
    private final SubscribersViewModel model;
    // Held here, since the zone outlives the page and knows it only weakly.
    private final InvalidationListener zoneChanged;
    private boolean isFilling;

    /// @param zone the zone that times are in
    SubscriberList(
            TableView<SubscriberEntry> table,
            SubscribersViewModel model,
            Messages messages,
            Zone zone) {
        this.table = table;
        this.model = model;
        this.zoneChanged = change -> table.refresh();
        table.getColumns().setAll(new SubscriberColumns(messages, zone).all(table.widthProperty()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(new Region());
        zone.text().addListener(new WeakInvalidationListener(zoneChanged));
    }

    /// Tells `listener` of the choice, now and whenever it changes; null: none is chosen.
    void whenChosen(Consumer<@Nullable SubscriberEntry> listener) {
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        entry -> {
                            listener.accept(entry);
                            if (!isFilling) {
                                model.chosen().set(entry == null ? "" : entry.subscriber().name());
                            }
                        });
    }

    /// The chosen one; null: none is.
    @Nullable SubscriberEntry chosen() {
        return table.getSelectionModel().getSelectedItem();
    }

    BooleanBinding isNoneChosen() {
        return table.getSelectionModel().selectedItemProperty().isNull();
    }

    void fill(List<SubscriberEntry> entries) {
        String name = model.chosen().get();
        int index = Math.max(0, table.getSelectionModel().getSelectedIndex());
        isFilling = true;
        table.getItems().setAll(entries);
        table.getSelectionModel().clearSelection();
        isFilling = false;
        int named = entries.stream().map(e -> e.subscriber().name()).toList().indexOf(name);
        table.getSelectionModel().select(named >= 0 ? named : Math.min(index, entries.size() - 1));
    }
}

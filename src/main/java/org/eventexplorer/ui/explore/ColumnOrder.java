package org.eventexplorer.ui.explore;

import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;

import org.eventexplorer.ui.explore.setting.ListColumn;
import org.eventexplorer.ui.explore.setting.ListLook;

import java.util.ArrayList;
import java.util.List;

/// Keeps a table's columns as the list's look has them, and takes into the look what a person
/// drags.
final class ColumnOrder {
    private final TableView<Integer> table;
    private final ListModel columns;
    private final ListColumns factory;

    ColumnOrder(TableView<Integer> table, ListModel columns, ListColumns factory) {
        this.table = table;
        this.columns = columns;
        this.factory = factory;
        columns.look().subscribe(this::arrange);
        table.getColumns().addListener((ListChangeListener<Object>) change -> moved());
    }

    /// Shows the columns of `look`; those that stand there already are left alone.
    private void arrange(ListLook look) {
        if (!keys().equals(look.columns().stream().map(ListColumn::key).toList())) {
            table.getColumns()
                    .setAll(look.columns().stream().map(c -> factory.column(c, look)).toList());
        }
        // A new policy is asked at once.
        table.setColumnResizePolicy(new ListWidths(columns));
    }

    /// Takes the order into which columns were dragged.
    private void moved() {
        List<ListColumn> known = columns.look().get().columns();
        List<ListColumn> order = new ArrayList<>();
        for (String key : keys()) {
            known.stream().filter(c -> c.key().equals(key)).forEach(order::add);
        }
        if (order.size() == known.size()) {
            columns.arranged(order);
        }
    }

    private List<String> keys() {
        return table.getColumns().stream().map(c -> (String) c.getUserData()).toList();
    }
}

package org.eventexplorer.ui.explore;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.explore.setting.ListColumn;
import org.eventexplorer.ui.explore.setting.ListLook;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Draws a [RowWindow] in a table: tells it which rows are seen, and draws them again when they
/// come. The table's items are the rows' numbers.
final class RowTable {
    /// The most rows that a selection is of.
    static final int MOST_CHOSEN = 2_000;

    private final TableView<Integer> table;
    // Held here, since the zone outlives the table and knows it only weakly.
    private final InvalidationListener zoneChanged = change -> rowsChanged();
    private final ListModel columns;
    private final ListColumns factory;
    private final Map<Integer, EventRow> chosen = new TreeMap<>();
    private final SimpleIntegerProperty redraw = new SimpleIntegerProperty();
    private final Runnable afterLayout = this::tellWhatIsSeen;
    private @Nullable RowWindow window;
    private boolean showsPlaceholders;

    RowTable(
            TableView<Integer> table,
            Messages messages,
            Node timeHeader,
            ListModel columns,
            Zone zone) {
        this.table = table;
        this.columns = columns;
        this.factory = new ListColumns(this, messages, timeHeader, zone.text());
        zone.text().addListener(new WeakInvalidationListener(zoneChanged));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(any -> new ListRow(this, columns));
        columns.look().subscribe(this::arrange);
        table.getColumns().addListener((ListChangeListener<Object>) change -> moved());
        table.getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) change -> remember());
        table.sceneProperty().addListener((property, before, now) -> listen(before, now));
        listen(null, table.getScene());
    }

    /// Shows the rows of `next` from its first on.
    void show(@Nullable RowWindow next) {
        // Before the rows change: an index chosen among the old ones is none of the new ones.
        table.getSelectionModel().clearSelection();
        chosen.clear();
        window = next;
        table.setItems(next == null ? FXCollections.observableArrayList() : next.items());
        table.getSelectionModel().clearSelection();
        if (!table.getItems().isEmpty()) {
            table.scrollTo(0);
        }
        rowsChanged();
    }

    /// Draws the visible rows again.
    void rowsChanged() {
        redraw.set(redraw.get() + 1);
    }

    /// Whether rows that are not in memory show as grey bars.
    void setPlaceholders(boolean isShown) {
        showsPlaceholders = isShown;
        rowsChanged();
    }

    /// The selected row; null: none, or it is not in memory.
    @Nullable EventRow selected() {
        Integer index = table.getSelectionModel().getSelectedItem();
        return index == null || window == null ? null : window.row(index);
    }

    @Nullable EventRow row(@Nullable Integer index) {
        return index == null || window == null ? null : window.row(index);
    }

    /// The selected rows, from the top down, as far as they have been seen; at most
    /// [#MOST_CHOSEN].
    List<EventRow> chosen() {
        return List.copyOf(chosen.values());
    }

    /// The row before that at `index` in time; null: it is not in memory, or there is none.
    @Nullable EventRow before(@Nullable Integer index) {
        if (index == null || window == null) {
            return null;
        }
        return window.row(window.order() == Order.NEWEST_FIRST ? index + 1 : index - 1);
    }

    boolean showsPlaceholders() {
        return showsPlaceholders;
    }

    SimpleIntegerProperty redraws() {
        return redraw;
    }

    /// Scrolls no more than it takes to see the row at `index`.
    static void reveal(TableView<Integer> table, int index) {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index);
        }
    }

    /// Shows the columns of `look`; those that stand there already are left alone.
    private void arrange(ListLook look) {
        if (!keys().equals(look.columns().stream().map(ListColumn::key).toList())) {
            table.getColumns()
                    .setAll(look.columns().stream().map(c -> factory.column(c, look)).toList());
        }
        // A new policy is asked at once.
        table.setColumnResizePolicy(new ListWidths(columns));
        rowsChanged();
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

    private void remember() {
        Map<Integer, EventRow> before = Map.copyOf(chosen);
        chosen.clear();
        for (int index : table.getSelectionModel().getSelectedIndices()) {
            EventRow row = before.containsKey(index) ? before.get(index) : row(index);
            if (row != null && chosen.size() < MOST_CHOSEN) {
                chosen.put(index, row);
            }
        }
    }

    private void listen(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    private void tellWhatIsSeen() {
        if (window != null && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            if (first != null && last != null) {
                window.show(first.getIndex(), last.getIndex());
            }
        }
    }
}

package org.eventexplorer.ui.explore;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;

import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// Draws a [RowWindow] in a table: tells it which rows are seen, and draws them again when they
/// come. Rows are known by their place in the whole list; the table's items are the numbers of
/// those that it holds.
final class RowTable {
    private static final double MENU_INDENT = 24;

    private final TableView<Integer> table;
    // Held here, since the zone outlives the table and knows it only weakly.
    private final InvalidationListener zoneChanged = change -> rowsChanged();
    private final LongList list;
    private final RowChoice choice;
    private final SimpleIntegerProperty redraw = new SimpleIntegerProperty();
    private final Runnable beforeLayout = this::slideAlong;
    private final Runnable afterLayout = this::tellWhatIsSeen;
    private Consumer<Boolean> onTop = isTop -> {};
    private @Nullable RowWindow window;
    private int added;
    private boolean isBlank;
    private boolean showsPlaceholders;

    /// @param place what lies over the table is put there
    RowTable(
            TableView<Integer> table,
            Pane place,
            Messages messages,
            Node timeHeader,
            ListModel columns,
            Zone zone) {
        this.table = table;
        ListColumns factory = new ListColumns(this, messages, timeHeader, zone.text());
        zone.text().addListener(new WeakInvalidationListener(zoneChanged));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        this.choice = new RowChoice(table, this::at);
        this.list = new LongList(table, place, this::slid);
        table.setRowFactory(any -> new ListRow(this, columns));
        new ColumnOrder(table, columns, factory);
        columns.look().subscribe(look -> redraw());
        table.sceneProperty().addListener((property, before, now) -> listen(before, now));
        listen(null, table.getScene());
    }

    /// Shows the rows of `next` from its first on.
    void show(@Nullable RowWindow next) {
        // Before the rows change: a row chosen among the old ones is none of the new ones.
        choice.clear(0);
        window = next;
        added = next == null ? 0 : next.added();
        list.show(next == null ? 0 : next.size());
        choice.clear(0);
        redraw();
    }

    /// Tells `listener` at every frame whether the first row is seen.
    void onTop(Consumer<Boolean> listener) {
        onTop = listener;
    }

    /// Takes in what came or went, and draws the visible rows again.
    void rowsChanged() {
        if (window != null) {
            int came = window.added() - added;
            added = window.added();
            list.resize(window.size());
            if (came > 0) {
                choice.move(list.place(0), came);
            }
        }
        redraw();
    }

    /// Whether rows that are not in memory show as grey bars.
    void setPlaceholders(boolean isShown) {
        showsPlaceholders = isShown;
        redraw();
    }

    /// How many rows there are, as far as is known.
    int size() {
        return list.size();
    }

    /// The place of the row that was selected last; -1: none is selected.
    int selectedPlace() {
        // The table knows before the choice is told.
        int slot = table.getSelectionModel().getSelectedIndex();
        return slot < 0 ? choice.lead() : list.place(slot);
    }

    /// The selected row; null: none, or it is not in memory.
    @Nullable EventRow selected() {
        return at(selectedPlace());
    }

    /// Selects the row at `place` alone, and scrolls until it is seen.
    void select(int place) {
        int slot = list.slot(place);
        table.getSelectionModel().clearAndSelect(slot);
        table.getFocusModel().focus(slot);
        list.reveal(place);
    }

    /// Selects the row at `place` alone where it stands.
    void mark(int place) {
        int slot = list.slot(place);
        table.getSelectionModel().clearAndSelect(slot);
        table.getFocusModel().focus(slot);
    }

    /// Opens the menu of the selected rows beside them.
    void openMenu() {
        Node at =
                table.lookupAll(".table-row-cell").stream()
                        .filter(row -> row instanceof TableRow<?> cell && cell.isSelected())
                        .findFirst()
                        .orElse(table);
        table.getContextMenu().show(at, Side.BOTTOM, MENU_INDENT, 0);
    }

    /// Adds the rows from one place to another to the selection, as many as the table holds.
    void extend(int first, int last) {
        int from = list.slot(first);
        int until = Math.min(table.getItems().size(), from + last - first + 1);
        table.getSelectionModel().selectRange(from, until);
    }

    /// Scrolls so that the row at `place` stands at the top.
    void top(int place) {
        list.top(place);
    }

    /// Scrolls no more than it takes to see the row at `place`.
    void reveal(int place) {
        list.reveal(place);
    }

    /// The row that an item of the table stands for; null: it is not in memory.
    @Nullable EventRow row(@Nullable Integer slot) {
        return slot == null ? null : at(list.place(slot));
    }

    private @Nullable EventRow at(int place) {
        return window == null ? null : window.row(place);
    }

    /// The selected rows, from the top down, as far as they have been seen; at most
    /// [RowChoice#MOST].
    List<EventRow> chosen() {
        return choice.rows();
    }

    /// The row before that of an item in time; null: it is not in memory, or there is none.
    @Nullable EventRow before(@Nullable Integer slot) {
        if (slot == null || window == null) {
            return null;
        }
        int place = list.place(slot);
        return window.row(window.order() == Order.NEWEST_FIRST ? place + 1 : place - 1);
    }

    boolean showsPlaceholders() {
        return showsPlaceholders;
    }

    SimpleIntegerProperty redraws() {
        return redraw;
    }

    private void listen(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePreLayoutPulseListener(beforeLayout);
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPreLayoutPulseListener(beforeLayout);
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    /// Makes the first search as quick to draw as the later ones.
    void rehearse() {
        new FirstFrames(table, this::drawAnew).start();
    }

    private void drawAnew() {
        isBlank = true;
        redraw();
        isBlank = false;
        redraw();
    }

    /// The row that is to be drawn for an item of the table; null: none.
    @Nullable EventRow drawn(@Nullable Integer slot) {
        return isBlank ? null : row(slot);
    }

    private void redraw() {
        redraw.set(redraw.get() + 1);
    }

    private void slid(int base) {
        choice.move(base, 0);
        redraw();
    }

    private void slideAlong() {
        list.slideAlong();
    }

    private void tellWhatIsSeen() {
        if (window != null) {
            list.tell(this::seen);
        }
    }

    private void seen(int first, int last) {
        if (window != null) {
            window.show(first, last);
            onTop.accept(first == 0);
        }
    }
}

package org.eventexplorer.ui.explore;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.fx.ZoneText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/// Draws a [RowWindow] in a table: tells it which rows are seen, and draws them again when they
/// come. The table's items are the rows' numbers.
final class RowTable {
    private final TableView<Integer> table;
    private final ObservableValue<ZoneText> zone;
    // Held here, since the zone outlives the table and knows it only weakly.
    private final InvalidationListener zoneChanged = change -> rowsChanged();
    private final SimpleIntegerProperty redraw = new SimpleIntegerProperty();
    private final Runnable afterLayout = this::tellWhatIsSeen;
    private @Nullable RowWindow window;
    private boolean showsPlaceholders;

    RowTable(TableView<Integer> table, Messages messages, Node timeHeader, Zone zone) {
        this.table = table;
        this.zone = zone.text();
        this.zone.addListener(new WeakInvalidationListener(zoneChanged));
        TableColumn<Integer, Integer> time = column("", 208, () -> new RowCell.Time(this.zone));
        time.setGraphic(timeHeader);
        time.getStyleClass().add("first");
        TableColumn<Integer, Integer> sequence =
                column(messages.text("column.sequence"), 60, RowCell.Sequence::new);
        sequence.getStyleClass().add("number");
        table.getColumns()
                .setAll(
                        List.of(
                                time,
                                column(
                                        messages.text("column.pattern"),
                                        264,
                                        RowCell.PatternName::new),
                                sequence,
                                column(messages.text("column.source"), 124, RowCell.Origin::new),
                                column(messages.text("column.chain"), 180, RowCell.Chain::new)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.sceneProperty().addListener((property, before, now) -> listen(before, now));
        listen(null, table.getScene());
    }

    /// Shows the rows of `next` from its first on.
    void show(@Nullable RowWindow next) {
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

    private TableColumn<Integer, Integer> column(
            String title, double width, Supplier<RowCell.Content> content) {
        TableColumn<Integer, Integer> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setPrefWidth(width);
        column.setMinWidth(44);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(
                any -> {
                    RowCell cell = new RowCell(this, content.get());
                    cell.getStyleClass().addAll(column.getStyleClass());
                    return cell;
                });
        return column;
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

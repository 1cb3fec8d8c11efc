package org.eventexplorer.ui.explore;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;

import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.ValuePath;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.explore.setting.ListColumn;
import org.eventexplorer.ui.explore.setting.ListLook;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.ZoneText;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Makes the table's columns.
///
/// @param timeHeader stands above the times
/// @param zone how times are written
record ListColumns(
        RowTable rows, Messages messages, Node timeHeader, ObservableValue<ZoneText> zone) {
    private static final String PREFIX = "column.";

    /// What a column is called.
    static String name(Messages messages, ListColumn column) {
        return column.kind()
                .map(kind -> kind == ListColumn.Kind.TIME ? "columns.time" : PREFIX + column.key())
                .map(messages::text)
                .orElseGet(() -> PlainText.line(column.key()));
    }

    /// A column; its user data are its key.
    ///
    /// @param all how the list looks, with this column
    TableColumn<Integer, Integer> column(ListColumn column, ListLook all) {
        TableColumn<Integer, Integer> made = new TableColumn<>();
        made.setUserData(column.key());
        boolean isTime = column.kind().filter(ListColumn.Kind.TIME::equals).isPresent();
        made.setText(isTime ? "" : header(column));
        made.setGraphic(isTime ? timeHeader : null);
        made.setSortable(false);
        made.setMinWidth(ListColumn.NARROWEST);
        made.setPrefWidth(column.width());
        if (all.columns().getFirst().equals(column)) {
            made.getStyleClass().add("first");
        }
        if (all.columns().getLast().equals(column)) {
            made.getStyleClass().add("last");
        }
        if (column.kind().filter(ListColumns::isNumber).isPresent()) {
            made.getStyleClass().add("number");
        }
        Supplier<RowCell.Content> content = content(column, all);
        made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        made.setCellFactory(
                any -> {
                    RowCell cell = new RowCell(rows, content.get());
                    cell.getStyleClass().addAll(made.getStyleClass());
                    return cell;
                });
        return made;
    }

    /// The last name says most where the column is narrow.
    private String header(ListColumn column) {
        return column.path()
                .map(path -> PlainText.line(path.steps().getLast()))
                .orElseGet(() -> name(messages, column));
    }

    private static boolean isNumber(ListColumn.Kind kind) {
        return kind == ListColumn.Kind.SEQUENCE || kind == ListColumn.Kind.SINCE;
    }

    private Supplier<RowCell.Content> content(ListColumn column, ListLook all) {
        if (column.kind().isEmpty()) {
            int at = all.values().stream().map(ValuePath::text).toList().indexOf(column.key());
            return () -> new RowContents.Text(row -> value(row, at));
        }
        return switch (column.kind().get()) {
            case TIME -> () -> new RowCell.Time(zone);
            case SINCE -> RowContents.Since::new;
            case PATTERN -> RowCell.PatternName::new;
            case SEQUENCE -> RowCell.Sequence::new;
            case SOURCE -> RowCell.Origin::new;
            case CHAIN -> RowCell.Chain::new;
            case CAUSE -> () -> new RowContents.Text(row -> row.links().causationId());
            case EVENT -> () -> new RowContents.Text(EventRow::eventId);
            case VERSION -> () -> new RowContents.Text(EventRow::version);
        };
    }

    // Rows that were read before the column was added have no such value yet.
    private static @Nullable String value(EventRow row, int at) {
        return at < row.values().size() ? row.values().get(at) : null;
    }
}

package org.eventexplorer.ui.replay.run;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// The columns of the table of failures.
final class FailureColumns {
    private static final Messages MESSAGES = Messages.of(FailureColumns.class);

    private FailureColumns() {}

    static List<TableColumn<FailureRow, FailureRow>> of(FailureCells cells) {
        return List.of(
                column("failures.cause", 320, cells::what),
                fixed(counts(column("failures.events", 72, cells::number))),
                fixed(counts(column("failures.chains", 72, cells::chains))),
                fixed(counts(column("failures.tries", 60, cells::tries))),
                fixed(column("failures.last", 84, cells::last)),
                fixed(column("failures.next", 116, cells::next)));
    }

    private static TableColumn<FailureRow, FailureRow> counts(
            TableColumn<FailureRow, FailureRow> column) {
        column.getStyleClass().add("number");
        return column;
    }

    private static TableColumn<FailureRow, FailureRow> fixed(
            TableColumn<FailureRow, FailureRow> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    private static TableColumn<FailureRow, FailureRow> column(
            String key, double width, Function<FailureRow, Node> draw) {
        TableColumn<FailureRow, FailureRow> column = new TableColumn<>(MESSAGES.text(key));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setMinWidth(80);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(any -> new Cell(draw));
        return column;
    }

    private static final class Cell extends TableCell<FailureRow, FailureRow> {
        private final Function<FailureRow, Node> draw;

        Cell(Function<FailureRow, Node> draw) {
            this.draw = draw;
        }

        @Override
        protected void updateItem(@Nullable FailureRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : draw.apply(row));
        }
    }
}

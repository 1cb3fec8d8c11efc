package org.eventexplorer.ui.control;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A column whose cells are nodes, each drawn of the whole row; nobody sorts by it.
///
/// @param <R> what a row of the table is
public final class NodeColumn<R> extends TableColumn<R, R> {
    /// @param title what stands above it
    /// @param width how wide it would be
    /// @param draw makes the node of a row, anew each time that the row is drawn
    /// @param styleClasses what its cells and its head are styled by
    public NodeColumn(String title, double width, Function<R, Node> draw, String... styleClasses) {
        super(title);
        getStyleClass().addAll(styleClasses);
        setSortable(false);
        setPrefWidth(width);
        setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        setCellFactory(any -> new Cell<>(draw));
    }

    /// Never wider or narrower than it would be.
    public NodeColumn<R> fixed() {
        setMinWidth(getPrefWidth());
        setMaxWidth(getPrefWidth());
        return this;
    }

    private static final class Cell<R> extends TableCell<R, R> {
        private final Function<R, Node> draw;

        Cell(Function<R, Node> draw) {
            this.draw = draw;
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : draw.apply(row));
        }
    }
}

package org.eventexplorer.ui.control;

import javafx.beans.Observable;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/// A row of a list, painted on a canvas of its own that is as wide as the list.
///
/// @param <T> what the rows show
public final class CanvasCell<T> extends ListCell<T> {
    private final Painting<T> painting;
    private final Canvas canvas;

    /// Paints rows and takes clicks on them.
    ///
    /// @param <T> what the rows show
    public interface Painting<T> {
        /// Paints a row into a canvas of the row's size.
        void paint(GraphicsContext on, T item);

        /// What a row says to those who hear it.
        String told(T item);

        /// A row was clicked.
        ///
        /// @param index its place in the list
        void clicked(int index, T item, MouseEvent click);
    }

    /// @param height of a row
    /// @param changes whenever this changes, the row is painted anew
    public CanvasCell(Painting<T> painting, double height, Observable changes) {
        this.painting = painting;
        this.canvas = new Canvas(0, height);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        canvas.setMouseTransparent(true);
        setOnMouseClicked(
                click -> {
                    T item = getItem();
                    if (!isEmpty() && item != null) {
                        painting.clicked(getIndex(), item, click);
                    }
                });
        changes.subscribe(this::requestLayout);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean isEmpty) {
        super.updateItem(item, isEmpty);
        if (isEmpty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(canvas);
            setAccessibleText(painting.told(item));
            requestLayout();
        }
    }

    // As wide as the list is, never wider.
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        T item = getItem();
        if (!isEmpty() && item != null) {
            canvas.setWidth(getWidth());
            canvas.relocate(0, 0);
            painting.paint(canvas.getGraphicsContext2D(), item);
        }
    }
}

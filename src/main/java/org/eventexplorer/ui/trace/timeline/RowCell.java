package org.eventexplorer.ui.trace.timeline;

import javafx.scene.canvas.Canvas;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

/// A row of the timeline, on a canvas of its own.
final class RowCell extends ListCell<Integer> {
    private final TimelineView view;
    private final Canvas canvas = new Canvas(0, RowPainter.HEIGHT);

    RowCell(TimelineView view) {
        this.view = view;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        canvas.setMouseTransparent(true);
        setOnMouseClicked(
                click -> {
                    if (!isEmpty()) {
                        view.clicked(getItem(), click.getX(), click.getClickCount());
                    }
                });
        view.changes().subscribe(this::requestLayout);
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean isEmpty) {
        super.updateItem(row, isEmpty);
        if (isEmpty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(canvas);
            setAccessibleText(view.told(row));
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
        Integer row = getItem();
        if (!isEmpty() && row != null) {
            canvas.setWidth(getWidth());
            canvas.relocate(0, 0);
            view.paint(canvas.getGraphicsContext2D(), row);
        }
    }
}

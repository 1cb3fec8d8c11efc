package org.eventexplorer.ui.trace.large;

import javafx.scene.canvas.Canvas;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

/// A row, on a canvas of its own.
final class LineCell extends ListCell<Line> {
    private final LargeView view;
    private final Canvas canvas = new Canvas(0, LinePainter.HEIGHT);

    LineCell(LargeView view) {
        this.view = view;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        canvas.setMouseTransparent(true);
        setOnMouseClicked(
                click -> {
                    if (!isEmpty()) {
                        view.clicked(getIndex(), getItem(), click.getX(), click.getClickCount());
                    }
                });
        view.changes().subscribe(this::requestLayout);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        if (isEmpty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(canvas);
            setAccessibleText(view.told(line));
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
        Line line = getItem();
        if (!isEmpty() && line != null) {
            canvas.setWidth(getWidth());
            canvas.relocate(0, 0);
            view.paint(canvas.getGraphicsContext2D(), line);
        }
    }
}

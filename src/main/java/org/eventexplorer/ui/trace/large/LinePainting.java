package org.eventexplorer.ui.trace.large;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;

import org.eventexplorer.ui.control.CanvasCell;

/// The rows of a view, as its list paints them.
record LinePainting(LargeView view) implements CanvasCell.Painting<Line> {
    @Override
    public void paint(GraphicsContext on, Line row) {
        view.paint(on, row);
    }

    @Override
    public String told(Line row) {
        return view.told(row);
    }

    @Override
    public void clicked(int index, Line row, MouseEvent click) {
        view.clicked(index, row, click.getX(), click.getClickCount());
    }
}

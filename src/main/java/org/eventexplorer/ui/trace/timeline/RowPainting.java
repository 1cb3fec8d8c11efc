package org.eventexplorer.ui.trace.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;

import org.eventexplorer.ui.control.CanvasCell;

/// The rows of a view, as its list paints them.
record RowPainting(TimelineView view) implements CanvasCell.Painting<Integer> {
    @Override
    public void paint(GraphicsContext on, Integer row) {
        view.paint(on, row);
    }

    @Override
    public String told(Integer row) {
        return view.told(row);
    }

    @Override
    public void clicked(int index, Integer row, MouseEvent click) {
        view.clicked(row, click.getX(), click.getClickCount());
    }
}

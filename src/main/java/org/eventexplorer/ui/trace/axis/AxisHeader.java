package org.eventexplorer.ui.trace.axis;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;

import org.eventexplorer.ui.trace.ink.Ink;
import org.eventexplorer.ui.trace.ink.Inks;
import org.eventexplorer.ui.trace.ink.Letters;

import java.util.function.DoubleFunction;

/// The times above the rows.
public final class AxisHeader extends Pane {
    private static final double HEIGHT = 27;

    private final Canvas canvas = new Canvas();
    private final Inks inks;
    private final DoubleFunction<SpanAxis> axis;
    private final Letters letters = new Letters("Inter", 11);

    /// @param axis the axis of a width
    public AxisHeader(Inks inks, DoubleFunction<SpanAxis> axis) {
        this.inks = inks;
        this.axis = axis;
        setMinSize(0, HEIGHT);
        canvas.setManaged(false);
        getChildren().add(canvas);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(HEIGHT);
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, getWidth(), HEIGHT);
        to.setFont(letters.font());
        to.setFill(inks.of(Ink.MUTED));
        SpanAxis now = axis.apply(getWidth());
        for (SpanAxis.Mark mark : now.marks()) {
            double wide = letters.width(mark.text());
            double x = Math.max(4, now.x(mark.at()) - wide / 2);
            if (x + wide < getWidth()) {
                to.fillText(mark.text(), x, 18);
            }
        }
    }
}

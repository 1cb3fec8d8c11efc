package org.eventexplorer.ui.trace.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

import org.eventexplorer.correlation.model.ChainEvents;
import org.eventexplorer.ui.trace.axis.SpanAxis;
import org.eventexplorer.ui.trace.ink.Ink;
import org.eventexplorer.ui.trace.ink.Inks;

/// All of a chain's events on one line, and a brush over the stretch that is looked at: drag to
/// choose one, drag an end or the middle to move it, click twice for the whole.
final class Strip extends Pane {
    static final double HEIGHT = 36;
    private static final int LANES = 6;
    private static final double HANDLE = 6;

    private final ChainEvents events;
    private final Inks inks;
    private final Stretch whole;
    private final Canvas canvas = new Canvas();
    private final ReadOnlyObjectWrapper<Stretch> chosen;
    private long anchor;
    private long grip;
    private boolean isMoving;

    Strip(ChainEvents events, Stretch whole, Inks inks) {
        this.events = events;
        this.whole = whole;
        this.inks = inks;
        this.chosen = new ReadOnlyObjectWrapper<>(whole);
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getStyleClass().add("strip");
        canvas.setManaged(false);
        getChildren().add(canvas);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2) {
                        choose(whole);
                    }
                });
        setOnMouseMoved(
                mouse -> setCursor(edgeAt(mouse.getX()) == 0 ? Cursor.CROSSHAIR : Cursor.H_RESIZE));
    }

    ReadOnlyObjectProperty<Stretch> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void choose(Stretch next) {
        chosen.set(next);
        requestLayout();
    }

    private SpanAxis axis() {
        return whole.axis(getWidth());
    }

    // -1: the left edge, 1: the right one, 0: none.
    private int edgeAt(double x) {
        Stretch now = chosen.get();
        if (Math.abs(axis().x(now.to()) - x) <= HANDLE) {
            return 1;
        }
        return Math.abs(axis().x(now.from()) - x) <= HANDLE ? -1 : 0;
    }

    private void pressed(MouseEvent mouse) {
        Stretch now = chosen.get();
        long at = axis().at(mouse.getX());
        int edge = edgeAt(mouse.getX());
        anchor = edge == 0 ? at : edge > 0 ? now.from() : now.to();
        isMoving = edge == 0 && !now.equals(whole) && at > now.from() && at < now.to();
        grip = at - now.from();
        mouse.consume();
    }

    private void dragged(MouseEvent mouse) {
        long at = axis().at(mouse.getX());
        if (isMoving) {
            Stretch now = chosen.get();
            choose(now.moved((double) (at - grip - now.from()) / now.length(), whole));
        } else {
            choose(Stretch.of(anchor, at));
        }
        mouse.consume();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(HEIGHT);
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, getWidth(), HEIGHT);
        SpanAxis axis = axis();
        Stretch now = chosen.get();
        double left = axis.x(now.from());
        double right = axis.x(now.to());
        to.setFill(inks.of(Ink.ACCENT_BACK));
        to.fillRoundRect(left, 2.5, right - left, 31, 4, 4);
        dots(to, axis);
        to.setStroke(inks.of(Ink.ACCENT));
        to.setLineWidth(1);
        to.strokeRoundRect(left + 0.5, 2.5, right - left - 1, 31, 4, 4);
        to.setFill(inks.of(Ink.ACCENT));
        to.fillRoundRect(left - 3, 11, 6, 14, 6, 6);
        to.fillRoundRect(right - 3, 11, 6, 14, 6, 6);
    }

    // However many events there are, each place is drawn once.
    private void dots(GraphicsContext to, SpanAxis axis) {
        boolean[] taken = new boolean[((int) axis.width() + 2) * LANES];
        long start = events.startMicros();
        for (int event = 0; event < events.size(); event++) {
            int x = (int) axis.x(events.micros(event) - start);
            int lane = events.sourceNumber(event) % LANES;
            int at = Math.clamp(x, 0, (int) axis.width()) * LANES + lane;
            if (!taken[at]) {
                taken[at] = true;
                to.setFill(inks.of(events.pattern(event)));
                to.fillRect(x, 6 + lane * 4, 2, 3);
            }
        }
    }
}

package org.eventexplorer.ui.overview;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.Histogram;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntConsumer;

/// The mouse and the keys of a histogram: dragging or Shift with arrows chooses a stretch, a
/// click or Enter zooms to a bar, Backspace steps out, Escape shows the whole again.
final class ChartInput {
    private static final double HANDLE = 5;
    private static final double SLIP = 3;
    private static final int STRIDE = 10;

    private final BarChart chart;
    private final HistogramViewModel model;
    private final IntConsumer tell;
    private double pressedAt;
    private int anchor = -1;
    private int cursor = -1;
    private boolean isDragged;

    /// @param tell is told the bar that is looked at; -1: none
    ChartInput(BarChart chart, HistogramViewModel model, IntConsumer tell) {
        this.chart = chart;
        this.model = model;
        this.tell = tell;
    }

    void install() {
        chart.setOnMouseMoved(this::moved);
        chart.setOnMouseExited(exit -> tell.accept(-1));
        chart.setOnMousePressed(this::pressed);
        chart.setOnMouseDragged(this::dragged);
        chart.setOnMouseReleased(this::released);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        chart.focusedProperty()
                .addListener(
                        (property, before, isFocused) -> {
                            if (!isFocused) {
                                point(-1);
                            }
                        });
        model.histogram().addListener((property, before, now) -> forget());
    }

    private void forget() {
        cursor = -1;
        anchor = -1;
        tell.accept(-1);
    }

    private void moved(MouseEvent mouse) {
        tell.accept(chart.barAt(mouse.getX()));
        chart.setCursor(edgeAt(mouse.getX()) >= 0 ? Cursor.H_RESIZE : Cursor.DEFAULT);
    }

    /// The edge of the chosen stretch that the mouse is on: 0 or 1; -1: none.
    private int edgeAt(double x) {
        List<Double> edges = chart.edges();
        for (int i = 0; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - x) <= HANDLE) {
                return i;
            }
        }
        return -1;
    }

    private void pressed(MouseEvent mouse) {
        if (mouse.getButton() != MouseButton.PRIMARY) {
            return;
        }
        chart.requestFocus();
        pressedAt = mouse.getX();
        int edge = edgeAt(mouse.getX());
        isDragged = edge >= 0;
        // Who takes an edge holds on to the bar at the other one.
        anchor =
                edge < 0
                        ? chart.barAt(mouse.getX())
                        : chart.barAt(
                                edge == 0 ? chart.edges().get(1) - 1 : chart.edges().get(0) + 1);
        mouse.consume();
    }

    private void dragged(MouseEvent mouse) {
        isDragged |= Math.abs(mouse.getX() - pressedAt) > SLIP;
        if (isDragged && anchor >= 0) {
            int bar = chart.barAt(mouse.getX());
            chart.choose(range(anchor, bar));
            tell.accept(bar);
        }
        mouse.consume();
    }

    private void released(MouseEvent mouse) {
        int bar = chart.barAt(mouse.getX());
        Histogram shown = model.histogram().get();
        if (anchor < 0 || shown == null) {
            return;
        }
        if (isDragged) {
            model.choose(range(anchor, bar));
        } else {
            model.zoomTo(shown.bars().get(bar));
        }
        anchor = -1;
        mouse.consume();
    }

    private @Nullable TimeRange range(int one, int other) {
        Histogram shown = model.histogram().get();
        return shown == null
                ? null
                : model.rangeOf(
                        shown.bars().get(Math.min(one, other)),
                        shown.bars().get(Math.max(one, other)));
    }

    private void key(KeyEvent key) {
        Histogram shown = model.histogram().get();
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case LEFT -> go(-1, key.isShiftDown());
            case RIGHT -> go(1, key.isShiftDown());
            case PAGE_UP -> go(-STRIDE, key.isShiftDown());
            case PAGE_DOWN -> go(STRIDE, key.isShiftDown());
            case HOME -> go(-HistogramViewModel.MOST_BARS * 2, key.isShiftDown());
            case END -> go(HistogramViewModel.MOST_BARS * 2, key.isShiftDown());
            case ENTER -> {
                if (model.brush().get() != null) {
                    model.zoomIn();
                } else if (shown != null && cursor >= 0) {
                    model.zoomTo(shown.bars().get(cursor));
                }
            }
            case BACK_SPACE -> model.stepOut();
            case ESCAPE -> {
                if (model.brush().get() == null) {
                    return;
                }
                model.choose(null);
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void go(int steps, boolean isChoosing) {
        Histogram shown = model.histogram().get();
        if (shown == null) {
            return;
        }
        int last = shown.bars().size() - 1;
        int from = cursor < 0 ? (steps < 0 ? last + 1 : -1) : cursor;
        int next = Math.clamp(from + steps, 0, last);
        if (isChoosing && anchor < 0) {
            anchor = cursor < 0 ? next : cursor;
        } else if (!isChoosing) {
            anchor = -1;
        }
        point(next);
        if (isChoosing) {
            model.choose(range(anchor, next));
        }
    }

    private void point(int bar) {
        cursor = bar;
        tell.accept(bar);
    }
}

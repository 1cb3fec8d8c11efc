package org.eventexplorer.ui.trace.timeline;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.Picture;

/// The keyboard on the rows: left closes or goes to the cause, right opens or goes to the first
/// effect, Enter opens and closes; with Shift they move the stretch of time that is looked at, and
/// plus and minus make it shorter and longer. So does the wheel with Ctrl.
final class TimelineKeys {
    private static final double STEP = 2;
    private static final double WHEEL = 1.25;
    private static final double SHIFT = 0.25;

    private final TimelineView view;
    private final ChainViewModel model;

    TimelineKeys(TimelineView view, ChainViewModel model) {
        this.view = view;
        this.model = model;
    }

    void listen(ListView<Integer> list) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        list.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    }

    private void scrolled(ScrollEvent wheel) {
        if (wheel.isShortcutDown() && wheel.getDeltaY() != 0) {
            view.zoom(wheel.getDeltaY() > 0 ? WHEEL : 1 / WHEEL);
            wheel.consume();
        }
    }

    private void pressed(KeyEvent key) {
        Picture now = model.picture().get();
        int row = view.selectedRow();
        if (now == null || row < 0 || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        int index = now.rows().node(row);
        boolean isOpen = now.folded().children(index) > 0;
        boolean isClosed = now.folded().nodes().get(index).hidden() > 0;
        switch (key.getCode()) {
            case LEFT -> {
                if (key.isShiftDown()) {
                    view.move(-SHIFT);
                } else if (isOpen) {
                    model.toggleBelow(index);
                } else {
                    go(now, now.folded().parent(index));
                }
            }
            case RIGHT -> {
                if (key.isShiftDown()) {
                    view.move(SHIFT);
                } else if (isClosed) {
                    model.toggleBelow(index);
                } else if (isOpen) {
                    go(now, now.folded().firstChild(index));
                }
            }
            case ENTER -> model.toggle(index);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void go(Picture now, int index) {
        if (index != FoldedGraph.NONE) {
            model.select(now.folded().nodes().get(index).first());
        }
    }

    private void typed(KeyEvent key) {
        switch (key.getCharacter()) {
            case "n" -> model.step(1);
            case "N" -> model.step(-1);
            case "f", "F" -> view.fit();
            case "+" -> view.zoom(STEP);
            case "-" -> view.zoom(1 / STEP);
            default -> {
                return;
            }
        }
        key.consume();
    }
}

package org.eventexplorer.ui.explore;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;

import org.jspecify.annotations.Nullable;

import java.util.function.DoubleConsumer;

/// The scroll bar of a list that is longer than its table; it lies over the table's own.
final class LongBar {
    private final ScrollBar bar = new ScrollBar();
    private boolean isDrawing;

    /// @param onMove told how many rows, and what part of one, a person wants above what is seen
    LongBar(DoubleConsumer onMove) {
        bar.setId("long-bar");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.setVisible(false);
        bar.setUnitIncrement(1);
        bar.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!isDrawing) {
                                onMove.accept(now.doubleValue());
                            }
                        });
    }

    Node node() {
        return bar;
    }

    /// Shows where in the list a person is.
    ///
    /// @param over the bar to lie over
    /// @param above how many rows are above what is seen
    /// @param seen how many rows are seen
    /// @param size how many rows there are
    void draw(boolean isNeeded, @Nullable ScrollBar over, double above, double seen, double size) {
        boolean isShown = isNeeded && over != null && over.isVisible();
        bar.setVisible(isShown);
        if (over != null) {
            // Two thumbs would be seen, in two places.
            over.setOpacity(isShown ? 0 : 1);
        }
        if (over == null || !isShown) {
            return;
        }
        Bounds bounds = bar.getParent().sceneToLocal(over.localToScene(over.getBoundsInLocal()));
        bar.resizeRelocate(
                bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
        isDrawing = true;
        try {
            double max = Math.max(1, size - seen);
            bar.setMax(max);
            bar.setVisibleAmount(seen / size * max);
            bar.setBlockIncrement(Math.max(1, seen - 1));
            if (!bar.isPressed() && !isThumbHeld()) {
                bar.setValue(Math.clamp(above, 0, max));
            }
        } finally {
            isDrawing = false;
        }
    }

    /// While it is dragged the thumb says where the list is, not the list where the thumb is.
    private boolean isThumbHeld() {
        Node thumb = bar.lookup(".thumb");
        return thumb != null && thumb.isPressed();
    }
}

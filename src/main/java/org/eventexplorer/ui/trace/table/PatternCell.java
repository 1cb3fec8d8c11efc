package org.eventexplorer.ui.trace.table;

import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

import org.eventexplorer.ui.fx.PatternHue;
import org.jspecify.annotations.Nullable;

/// A pattern beside its colour.
final class PatternCell extends TableCell<Integer, String> {
    private final Region square = PatternHue.swatch("");

    PatternCell() {
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(@Nullable String pattern, boolean isEmpty) {
        super.updateItem(pattern, isEmpty);
        if (isEmpty || pattern == null) {
            setText(null);
            setGraphic(null);
        } else {
            PatternHue.paint(square, pattern);
            setText(pattern);
            setGraphic(square);
        }
    }
}

package org.eventexplorer.ui.explore;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.TableRow;

import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.fx.PatternHue;
import org.jspecify.annotations.Nullable;

/// One row of the list; where rows are coloured, with its pattern's colour at its edge.
final class ListRow extends TableRow<Integer> {
    private static final String COLOURED = "coloured";

    private final RowTable rows;
    private final ListModel columns;
    // Held here, since the table knows its rows only weakly.
    private final InvalidationListener redraw = change -> draw();
    private @Nullable String hue;

    ListRow(RowTable rows, ListModel columns) {
        this.rows = rows;
        this.columns = columns;
        rows.redraws().addListener(new WeakInvalidationListener(redraw));
    }

    @Override
    protected void updateItem(@Nullable Integer index, boolean empty) {
        super.updateItem(index, empty);
        draw();
    }

    private void draw() {
        EventRow row = isEmpty() ? null : rows.row(getItem());
        boolean isColoured = row != null && columns.look().get().isColoured();
        String wanted = row == null || !isColoured ? null : PatternHue.styleClass(row.pattern());
        if (wanted == null ? hue != null : !wanted.equals(hue)) {
            getStyleClass().removeAll(COLOURED, hue);
            if (wanted != null) {
                getStyleClass().addAll(COLOURED, wanted);
            }
            hue = wanted;
        }
    }
}

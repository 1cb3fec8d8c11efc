package org.eventexplorer.ui.explore;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;

import org.eventexplorer.ui.explore.setting.ListColumn;

import java.util.List;

/// How wide columns are: as a person made them; the last one takes the rest. Where there is too
/// little room the widest one gives way before the list scrolls sideways.
@SuppressWarnings("rawtypes") // the table asks for a policy of raw features
final class ListWidths implements Callback<TableView.ResizeFeatures, Boolean> {
    private static final double LAST = 96;
    private static final double LEAST_OF_WIDEST = 160;

    private final ListModel model;

    ListWidths(ListModel model) {
        this.model = model;
    }

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        TableView<?> table = features.getTable();
        if (features.getColumn() == null) {
            fit(table, features.getContentWidth());
            return true;
        }
        for (ListColumn column : model.look().get().columns()) {
            if (column.key().equals(features.getColumn().getUserData())) {
                double width = features.getColumn().getWidth() + features.getDelta();
                model.widen(column, width - column.width());
            }
        }
        fit(table, features.getContentWidth());
        return false;
    }

    private void fit(TableView<?> table, double room) {
        List<ListColumn> wanted = model.look().get().columns();
        List<? extends TableColumn<?, ?>> columns = table.getVisibleLeafColumns();
        if (columns.size() != wanted.size() || columns.isEmpty()) {
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            // While columns are being moved; they are fitted again when that is known.
            if (!wanted.get(i).key().equals(columns.get(i).getUserData())) {
                return;
            }
        }
        double[] widths = wanted.stream().mapToDouble(ListColumn::width).toArray();
        int last = widths.length - 1;
        int widest = 0;
        double used = 0;
        for (int i = 0; i < last; i++) {
            used += widths[i];
            widest = widths[i] > widths[widest] ? i : widest;
        }
        double missing = used + LAST - room;
        if (missing > 0 && widths[widest] > LEAST_OF_WIDEST && last > 0) {
            double given = Math.min(missing, widths[widest] - LEAST_OF_WIDEST);
            widths[widest] -= given;
            used -= given;
        }
        widths[last] = Math.max(LAST, room - used);
        for (int i = 0; i < widths.length; i++) {
            set(table, columns.get(i), widths[i]);
        }
    }

    @SuppressWarnings("unchecked")
    private static void set(TableView<?> table, TableColumn<?, ?> column, double width) {
        double delta = Math.floor(width) - column.getWidth();
        if (delta != 0) {
            TableView.ResizeFeatures features =
                    new TableView.ResizeFeatures(table, (TableColumn) column, delta);
            TableView.UNCONSTRAINED_RESIZE_POLICY.call(features);
        }
    }
}

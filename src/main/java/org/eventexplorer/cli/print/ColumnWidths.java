package org.eventexplorer.cli.print;

import org.eventexplorer.cli.terminal.VisibleText;

import java.util.ArrayList;
import java.util.List;

/// How wide the columns of a table are: as wide as their widest cell where there is room, else the
/// widest columns give first.
///
/// @param limit the room for a line; 0: no limit
/// @param gap the columns between two cells
record ColumnWidths(int limit, int gap) {
    private static final int LEAST = 8;

    List<Integer> fit(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = VisibleText.columns(row.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        if (limit > 0) {
            shrink(widths);
        }
        return List.copyOf(widths);
    }

    // The first column, the time, is worth nothing when it is cut.
    private void shrink(List<Integer> widths) {
        int sum =
                widths.stream().mapToInt(Integer::intValue).sum()
                        + gap * Math.max(0, widths.size() - 1);
        for (; sum > limit; sum--) {
            int widest = 1;
            for (int i = 2; i < widths.size(); i++) {
                if (widths.get(i) > widths.get(widest)) {
                    widest = i;
                }
            }
            if (widest >= widths.size() || widths.get(widest) <= LEAST) {
                return;
            }
            widths.set(widest, widths.get(widest) - 1);
        }
    }
}

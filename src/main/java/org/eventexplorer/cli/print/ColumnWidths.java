package org.eventexplorer.cli.print;

import org.eventexplorer.cli.terminal.VisibleText;

import java.util.ArrayList;
import java.util.List;

/// How wide the columns of a table are: as wide as their widest cell where there is room, else the
/// widest columns give first, and the last column last.
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

    // The first column, the time, is worth nothing when it is cut, and the last, the event id, is
    // what a person copies: it gives when no other can.
    private void shrink(List<Integer> widths) {
        int sum =
                widths.stream().mapToInt(Integer::intValue).sum()
                        + gap * Math.max(0, widths.size() - 1);
        int last = widths.size() - 1;
        sum = shrink(widths, sum, 1, last);
        shrink(widths, sum, last, widths.size());
    }

    private int shrink(List<Integer> widths, int wide, int from, int to) {
        int sum = wide;
        for (; sum > limit; sum--) {
            int widest = from;
            for (int i = from + 1; i < to; i++) {
                if (widths.get(i) > widths.get(widest)) {
                    widest = i;
                }
            }
            if (widest < 1 || widest >= to || widths.get(widest) <= LEAST) {
                return sum;
            }
            widths.set(widest, widths.get(widest) - 1);
        }
        return sum;
    }
}

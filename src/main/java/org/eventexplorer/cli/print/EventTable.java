package org.eventexplorer.cli.print;

import org.eventexplorer.cli.terminal.VisibleText;
import org.eventexplorer.query.EventRow;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;

/// Events as a table: one row an event. The first rows given decide how wide the columns are, so
/// that any number can follow in bounded memory.
public final class EventTable {
    private static final List<String> TITLES =
            List.of("TIME", "PATTERN", "SEQ", "SOURCE", "CORRELATION ID", "EVENT ID");
    private static final int SEQUENCE = 2;
    private static final String GAP = "  ";

    private final Lines lines;
    private final int limit;
    private @Nullable List<Integer> widths;
    private int digits = UtcTime.DIGITS;

    /// @param columns the width to fit into; 0: as wide as it needs to be
    public EventTable(Lines lines, int columns) {
        this.lines = lines;
        this.limit = columns;
    }

    /// Writes the rows, and the titles before the first of them.
    public void rows(List<EventRow> rows) throws IOException {
        if (widths == null && limit > 0) {
            digits = rows.stream().mapToInt(EventTable::digits).max().orElse(0);
        }
        List<List<String>> cells = rows.stream().map(this::cells).toList();
        List<Integer> fixed = widths;
        if (fixed == null) {
            List<List<String>> all = new ArrayList<>(cells);
            all.add(TITLES);
            fixed = new ColumnWidths(limit, GAP.length()).fit(all);
            widths = fixed;
            lines.line(line(TITLES, fixed));
        }
        for (List<String> row : cells) {
            lines.line(line(row, fixed));
        }
    }

    /// How many digits after the point the row's time needs: none, three or six.
    private static int digits(EventRow row) {
        int micros = row.key().timestamp().get(ChronoField.MICRO_OF_SECOND);
        return micros == 0 ? 0 : micros % 1_000 == 0 ? 3 : UtcTime.DIGITS;
    }

    private List<String> cells(EventRow row) {
        String source = row.source().type() + "/" + row.source().id();
        String correlation = row.links().correlationId();
        return List.of(
                UtcTime.text(row.key().timestamp(), digits),
                VisibleText.of(row.pattern()),
                Long.toString(row.sequence()),
                VisibleText.of(source),
                correlation == null ? "-" : VisibleText.of(correlation),
                VisibleText.of(row.eventId()));
    }

    private String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int width = widths.get(i);
            String cell = limit == 0 ? cells.get(i) : VisibleText.cut(cells.get(i), width);
            String space = " ".repeat(Math.max(0, width - VisibleText.columns(cell)));
            line.append(i == 0 ? "" : GAP);
            line.append(i == SEQUENCE ? space + cell : cell + space);
        }
        return line.toString().stripTrailing();
    }
}

package org.eventexplorer.cli.print;

import org.eventexplorer.cli.terminal.VisibleText;
import org.eventexplorer.correlation.form.TimeSpan;
import org.eventexplorer.query.Chains;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Chains as a table, one a line; the id stands last, where it may be as long as it is.
public final class ChainTable {
    private static final List<String> TITLES =
            List.of("EVENTS", "START", "SPAN", "PATTERNS", "ROOTS", "CORRELATION ID");
    private static final int START = 1;
    private static final int LAST = 5;

    private ChainTable() {}

    /// Writes the table.
    public static void print(List<Chains.Chain> chains, Lines lines) throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(TITLES));
        chains.forEach(chain -> rows.add(cells(chain)));
        List<Integer> widths = new ColumnWidths(0, 2).fit(rows);
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String space = " ".repeat(widths.get(i) - VisibleText.columns(row.get(i)));
                boolean isLeft = i == START || i == LAST;
                line.append(i == 0 ? "" : "  ")
                        .append(isLeft ? row.get(i) + space : space + row.get(i));
            }
            lines.line(line.toString().stripTrailing());
        }
    }

    private static List<String> cells(Chains.Chain chain) {
        return List.of(
                String.format(Locale.ROOT, "%,d", chain.events()),
                UtcTime.text(chain.first()),
                TimeSpan.text(ChronoUnit.MICROS.between(chain.first(), chain.last())),
                String.format(Locale.ROOT, "%,d", chain.patterns()),
                String.format(Locale.ROOT, "%,d", chain.roots()),
                VisibleText.of(chain.correlationId()));
    }
}

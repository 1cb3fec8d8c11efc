package org.eventexplorer.cli.command;

import org.eventexplorer.cli.option.SliceOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.EventTable;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.terminal.Terminal;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.Page;

import java.io.IOException;

/// Lists events as a table, page after page, so that any number fits into memory.
final class TableListing {
    /// How many events a table shows unless told otherwise.
    static final long USUAL_LIMIT = 100;

    private static final int PAGE = 500;

    private final EventQueries queries;
    private final Surroundings surroundings;

    TableListing(EventQueries queries, Surroundings surroundings) {
        this.queries = queries;
        this.surroundings = surroundings;
    }

    /// Prints the events and returns whether there are more behind the last.
    boolean print(EventFilter filter, SliceOptions slice) throws IOException {
        Terminal terminal = surroundings.streams().terminal();
        EventTable table =
                new EventTable(
                        new Lines(surroundings.streams().out()),
                        terminal.out() ? terminal.columns() : 0);
        var order = slice.order().order();
        var token = surroundings.cancelToken();
        long left = slice.limit(USUAL_LIMIT);
        Page page =
                queries.pageAt(filter, order, slice.offset(), (int) Math.min(PAGE, left), token);
        while (true) {
            table.rows(page.rows());
            left -= page.rows().size();
            if (left <= 0 || !page.more()) {
                return page.more();
            }
            page =
                    queries.page(
                            filter,
                            order,
                            page.rows().getLast().key(),
                            (int) Math.min(PAGE, left),
                            token);
        }
    }
}

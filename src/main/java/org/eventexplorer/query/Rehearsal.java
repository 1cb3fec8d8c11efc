package org.eventexplorer.query;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.work.CancelToken;

import java.time.ZoneOffset;
import java.util.List;

/// Makes the first searches of a person as quick as the later ones: connections are kept ready,
/// and what a search asks for is asked for beforehand a few times.
public final class Rehearsal {
    private static final int TIMES = 10;
    private static final int ROWS = 200;
    private static final int BARS = 100;
    private static final int GROUPS = 5;

    private final EventQueries queries;

    /// @param queries what will be asked
    public Rehearsal(EventQueries queries) {
        this.queries = queries;
    }

    /// Takes a second or so, on the calling thread.
    ///
    /// @throws org.eventexplorer.database.DatabaseException where the server could not
    /// @throws org.eventexplorer.work.CancelledException where `token` was cancelled
    public void run(CancelToken token) {
        queries.keepReady();
        for (int i = 0; i < TIMES; i++) {
            Page page = search(EventFilter.ALL, token);
            if (!page.rows().isEmpty()) {
                // The statements for some patterns are others than those for all.
                String pattern = page.rows().getFirst().pattern();
                var _ =
                        search(
                                EventFilter.ALL.withPatterns(List.of(new PatternFilter(pattern))),
                                token);
            }
        }
    }

    private Page search(EventFilter filter, CancelToken token) {
        Page page = queries.page(filter, Order.NEWEST_FIRST, null, ROWS, token);
        queries.histogram(filter, new CalendarGrid(ZoneOffset.UTC, BARS), GROUPS, token);
        queries.lastSeen(filter, token);
        queries.sources(filter, GROUPS, token);
        return page;
    }
}

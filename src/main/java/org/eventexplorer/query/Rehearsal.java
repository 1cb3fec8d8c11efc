package org.eventexplorer.query;

import org.eventexplorer.work.CancelToken;

import java.time.ZoneOffset;

/// Makes the first searches of a person as quick as the later ones: connections are kept ready,
/// and what a search asks for is asked for beforehand a few times.
public final class Rehearsal {
    private static final int TIMES = 5;
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
        CalendarGrid grid = new CalendarGrid(ZoneOffset.UTC, BARS);
        for (int i = 0; i < TIMES; i++) {
            queries.page(EventFilter.ALL, Order.NEWEST_FIRST, null, ROWS, token);
            queries.histogram(EventFilter.ALL, grid, GROUPS, token);
            queries.lastSeen(EventFilter.ALL, token);
            queries.sources(EventFilter.ALL, GROUPS, token);
        }
    }
}

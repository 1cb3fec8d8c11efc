package org.eventexplorer.ui.explore;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The rows of one search, read in pieces. Any thread.
interface RowSource {
    /// Up to `limit` rows after `after` (null: from the beginning of the order).
    List<EventRow> after(Order order, @Nullable Cursor after, int limit, CancelToken token);

    /// Up to `limit` rows after the first `offset`: for jumps into the middle.
    List<EventRow> at(Order order, long offset, int limit, CancelToken token);

    /// How many rows there are.
    long count(CancelToken token);

    /// The events that `filter` matches.
    static RowSource of(EventQueries queries, EventFilter filter) {
        return new RowSource() {
            @Override
            public List<EventRow> after(
                    Order order, @Nullable Cursor after, int limit, CancelToken token) {
                return queries.page(filter, order, after, limit, token).rows();
            }

            @Override
            public List<EventRow> at(Order order, long offset, int limit, CancelToken token) {
                return queries.pageAt(filter, order, offset, limit, token).rows();
            }

            @Override
            public long count(CancelToken token) {
                return queries.count(filter, token);
            }
        };
    }
}

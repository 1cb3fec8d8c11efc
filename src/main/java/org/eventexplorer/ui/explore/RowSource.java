package org.eventexplorer.ui.explore;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// The rows of one search, read in pieces. Any thread.
interface RowSource {
    /// Up to `limit` rows after `after` (null: from the beginning of the order).
    List<EventRow> after(Order order, @Nullable Cursor after, int limit, CancelToken token);

    /// Up to `limit` rows after the first `offset`: for jumps into the middle.
    List<EventRow> at(Order order, long offset, int limit, CancelToken token);

    /// How many rows are read at once.
    default int pageSize() {
        return PageReading.PAGE;
    }

    /// How many rows there are.
    long count(CancelToken token);

    /// How many rows stand before the first that is at `time` or beyond it in `order`.
    long countBefore(Order order, Instant time, CancelToken token);

    /// The position up to which these rows are all that were stored, whatever comes later; null:
    /// they are whatever is there at each reading, or nothing was read yet.
    default @Nullable Long upTo() {
        return null;
    }
}

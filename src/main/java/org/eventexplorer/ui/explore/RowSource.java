package org.eventexplorer.ui.explore;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Listing;
import org.eventexplorer.query.Order;
import org.eventexplorer.query.ValuePath;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

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

    /// The events that `filter` matches.
    ///
    /// @param values what is read of each for the list's columns
    /// @param pageSize how many are read at once
    static RowSource of(
            EventQueries queries,
            EventFilter filter,
            Supplier<List<ValuePath>> values,
            int pageSize) {
        return new RowSource() {
            @Override
            public int pageSize() {
                return pageSize;
            }

            @Override
            public List<EventRow> after(
                    Order order, @Nullable Cursor after, int limit, CancelToken token) {
                Listing listing = new Listing(filter, order, values.get());
                return queries.page(listing, after, limit, token).rows();
            }

            @Override
            public List<EventRow> at(Order order, long offset, int limit, CancelToken token) {
                Listing listing = new Listing(filter, order, values.get());
                return queries.pageAt(listing, offset, limit, token).rows();
            }

            @Override
            public long count(CancelToken token) {
                return queries.count(filter, token);
            }

            @Override
            public long countBefore(Order order, Instant time, CancelToken token) {
                TimeRange range = before(filter.range(), order, time);
                return range == null ? 0 : queries.count(filter.withRange(range), token);
            }
        };
    }

    /// The part of `range` that stands before `time` in `order`; null: none.
    private static @Nullable TimeRange before(TimeRange range, Order order, Instant time) {
        Instant from = range.from();
        Instant to = range.to();
        if (order == Order.NEWEST_FIRST) {
            Instant next = time.plus(1, ChronoUnit.MICROS);
            from = from == null || from.isBefore(next) ? next : from;
        } else {
            Instant last = time.minus(1, ChronoUnit.MICROS);
            to = to == null || to.isAfter(last) ? last : to;
        }
        return from != null && to != null && from.isAfter(to) ? null : new TimeRange(from, to);
    }
}

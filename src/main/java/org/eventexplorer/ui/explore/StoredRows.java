package org.eventexplorer.ui.explore;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Follow;
import org.eventexplorer.query.Listing;
import org.eventexplorer.query.Order;
import org.eventexplorer.query.ValuePath;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The rows of one search in the store. Where they are to be followed they are those that were
/// decided at the first reading, so that what comes later can be put on top of them: nothing
/// twice, nothing left out.
final class StoredRows implements RowSource {
    private final Places places;
    private final EventFilter filter;
    private final @Nullable Long left;
    private final AtomicReference<@Nullable Long> upTo = new AtomicReference<>();

    /// Where rows are read and how.
    ///
    /// @param values what is read of each event for the list's columns
    /// @param pageSize how many are read at once
    /// @param companion waits a little for what should be shown with the first of them
    record Places(
            EventQueries queries,
            Follow follow,
            Supplier<List<ValuePath>> values,
            Supplier<Integer> pageSize,
            Runnable companion) {}

    /// @param left how many of the last positions are left out of those that are decided when the
    ///     first row is read; null: the rows are whatever is there at each reading
    StoredRows(Places places, EventFilter filter, @Nullable Long left) {
        this.places = places;
        this.filter = filter;
        this.left = left;
    }

    @Override
    public int pageSize() {
        return places.pageSize().get();
    }

    @Override
    public @Nullable Long upTo() {
        return upTo.get();
    }

    @Override
    public List<EventRow> after(Order order, @Nullable Cursor after, int limit, CancelToken token) {
        List<EventRow> rows =
                places.queries().page(listing(order, token), after, limit, token).rows();
        if (after == null) {
            places.companion().run();
        }
        return rows;
    }

    @Override
    public List<EventRow> at(Order order, long offset, int limit, CancelToken token) {
        return places.queries().pageAt(listing(order, token), offset, limit, token).rows();
    }

    @Override
    public long count(CancelToken token) {
        return count(filter, token);
    }

    @Override
    public long countBefore(Order order, Instant time, CancelToken token) {
        TimeRange range = before(filter.range(), order, time);
        return range == null ? 0 : count(filter.withRange(range), token);
    }

    private long count(EventFilter counted, CancelToken token) {
        Long position = fix(token);
        return position == null
                ? places.queries().count(counted, token)
                : places.queries().countUpTo(counted, position, token);
    }

    private Listing listing(Order order, CancelToken token) {
        return new Listing(filter, order, places.values().get(), fix(token));
    }

    private @Nullable Long fix(CancelToken token) {
        if (left != null && upTo.get() == null) {
            // Of two readings at once the first to know decides for both.
            upTo.compareAndSet(null, Math.max(0, places.follow().settled(token) - left));
        }
        return upTo.get();
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

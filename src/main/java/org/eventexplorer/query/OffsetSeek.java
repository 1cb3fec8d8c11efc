package org.eventexplorer.query;

import org.eventexplorer.event.TimeRange;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Turns a large offset into a small one: the counts say in which month, then on which of its
/// days, then in which hour the row stands, and only that hour's rows are passed over. For
/// filters that the counts can answer; in one snapshot with the page that is read.
///
/// @param filter the filter, begun at that hour
/// @param offset how many of its rows are to be passed over
record OffsetSeek(EventFilter filter, long offset) {
    /// From here on looking the hour up beats passing over rows.
    static final long WORTH = 5_000;

    private static final List<BarWidth> WIDTHS =
            List.of(
                    new BarWidth(1, ChronoUnit.MONTHS),
                    new BarWidth(1, ChronoUnit.DAYS),
                    new BarWidth(1, ChronoUnit.HOURS));

    static OffsetSeek of(Handle handle, EventFilter filter, Order order, long offset) {
        OffsetSeek asItIs = new OffsetSeek(filter, offset);
        Instant first = HistogramQuery.end(handle, filter, Order.OLDEST_FIRST);
        Instant last = HistogramQuery.end(handle, filter, Order.NEWEST_FIRST);
        if (first == null || last == null) {
            return asItIs;
        }
        TimeRange range = new TimeRange(first, last);
        long left = offset;
        for (BarWidth width : WIDTHS) {
            Found found = find(handle, filter.withRange(range), width, order, left);
            if (found == null) {
                return asItIs;
            }
            range = within(found.bar(), range);
            left -= found.before();
        }
        return new OffsetSeek(begun(filter, order, range), left);
    }

    private record Found(Bucket bar, long before) {}

    /// The bar that holds the row behind `offset` others; null where there are not so many.
    private static @Nullable Found find(
            Handle handle, EventFilter filter, BarWidth width, Order order, long offset) {
        TimeGrid grid = range -> width.bounds(range, ZoneOffset.UTC);
        HistogramQuery query = HistogramQuery.of(handle, filter, grid, true);
        List<Bucket> bars = query == null ? List.of() : query.totals();
        long before = 0;
        for (Bucket bar : order == Order.NEWEST_FIRST ? bars.reversed() : bars) {
            if (before + bar.count() > offset) {
                return new Found(bar, before);
            }
            before += bar.count();
        }
        return null;
    }

    private static TimeRange within(Bucket bar, TimeRange range) {
        Instant from = range.from();
        Instant to = range.to();
        return new TimeRange(
                from != null && from.isAfter(bar.from()) ? from : bar.from(),
                to != null && to.isBefore(bar.to()) ? to : bar.to());
    }

    private static EventFilter begun(EventFilter filter, Order order, TimeRange hour) {
        TimeRange range = filter.range();
        return filter.withRange(
                order == Order.NEWEST_FIRST
                        ? new TimeRange(range.from(), hour.to())
                        : new TimeRange(hour.from(), range.to()));
    }
}

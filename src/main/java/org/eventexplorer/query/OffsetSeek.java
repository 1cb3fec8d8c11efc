package org.eventexplorer.query;

import org.eventexplorer.event.TimeRange;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Turns a large offset into a small one: the counts say in which hour a page begins and in which
/// month it has ended, and only that hour's rows are passed over. For filters that the counts can
/// answer; in one snapshot with the page that is read.
///
/// @param filter the filter, from that hour to the end of that month
/// @param offset how many of its rows are to be passed over
record OffsetSeek(EventFilter filter, long offset) {
    /// From here on looking the hour up beats passing over rows.
    static final long WORTH = 5_000;

    // In which month, then on which of its days, then in which hour the first row stands; and in
    // which month the page has ended, since a month has a partition.
    private static final String HOURS =
            """
            months AS MATERIALIZED (
                    SELECT c.month, sum(c.n) AS n, sum(sum(c.n)) OVER (ORDER BY c.month %1$s) AS upto
                      FROM (%2$s) AS c
                     GROUP BY c.month HAVING sum(c.n) > 0)
            SELECT h.hour, (d.before + h.upto - h.n)::bigint AS before,
                   (SELECT m.month FROM months AS m WHERE m.upto > :end ORDER BY m.upto LIMIT 1)
              FROM (SELECT m.month, m.upto - m.n AS before
                      FROM months AS m
                     WHERE m.upto > :place
                     ORDER BY m.upto LIMIT 1) AS m
             CROSS JOIN LATERAL (
                   SELECT s.day, m.before + s.upto - s.n AS before
                     FROM (SELECT c.day, sum(c.n) AS n,
                                  sum(sum(c.n)) OVER (ORDER BY c.day %1$s) AS upto
                             FROM (%3$s) AS c
                            WHERE c.day >= m.month AND c.day < (m.month AT TIME ZONE 'UTC'
                                  + interval '1 month') AT TIME ZONE 'UTC'
                            GROUP BY c.day HAVING sum(c.n) > 0) AS s
                    WHERE m.before + s.upto > :place
                    ORDER BY s.upto LIMIT 1) AS d
             CROSS JOIN LATERAL (
                   SELECT s.hour, s.upto, s.n
                     FROM (SELECT c.hour, sum(c.n) AS n,
                                  sum(sum(c.n)) OVER (ORDER BY c.hour %1$s) AS upto
                             FROM (%4$s) AS c
                            WHERE c.hour >= d.day AND c.hour < d.day + interval '24 hours'
                            GROUP BY c.hour HAVING sum(c.n) > 0) AS s
                    WHERE d.before + s.upto > :place
                    ORDER BY s.upto LIMIT 1) AS h
            """;
    private static final String COUNTED = "SELECT c.%1$s, c.n FROM %2$s AS c WHERE %3$s";
    private static final String TAIL =
            """
            tail AS MATERIALIZED (
                    SELECT date_trunc('hour', e."timestamp", 'UTC') AS hour, count(*) AS n
                      FROM events AS e
                     WHERE %s AND %s
                     GROUP BY 1),
            """;
    private static final String AND_TAIL =
            " UNION ALL SELECT date_trunc('%1$s', t.hour, 'UTC') AS %1$s, t.n FROM tail AS t";
    private static final Duration MICRO = Duration.of(1, ChronoUnit.MICROS);

    /// @param limit how many rows the page has at most
    static OffsetSeek of(Handle handle, Listing listing, Tail tail, long offset, int limit) {
        FilterSql sql = FilterSql.of(handle, listing.filter().withRange(TimeRange.ALL));
        return sql.isEmpty()
                ? new OffsetSeek(listing.filter(), offset)
                : new Search(handle, listing.filter(), listing.order(), sql, tail)
                        .seek(offset, limit);
    }

    /// Where a page is.
    ///
    /// @param hour the one in which it begins
    /// @param before how many events stand before that hour in the order
    /// @param end the month in which it has ended; null: there are not so many events
    private record Found(Instant hour, long before, @Nullable Instant end) {}

    /// @param sql the filter without its range
    private record Search(
            Handle handle, EventFilter filter, Order order, FilterSql sql, Tail tail) {
        OffsetSeek seek(long offset, int limit) {
            long place = outside() + offset;
            Found found = find(place, place + limit);
            if (found == null) {
                return new OffsetSeek(filter, offset);
            }
            Instant begin = isNewestFirst() ? last(CountLevel.HOUR, found.hour()) : found.hour();
            if (isBeyond(begin)) {
                return new OffsetSeek(filter, offset);
            }
            TimeRange range = until(found.end());
            TimeRange begun = isNewestFirst() ? cut(range, null, begin) : cut(range, begin, null);
            return new OffsetSeek(
                    filter.withRange(begun), begun.equals(range) ? offset : place - found.before());
        }

        /// Whether the filter's range ends before this.
        private boolean isBeyond(Instant begin) {
            Instant from = filter.range().from();
            Instant to = filter.range().to();
            return isNewestFirst()
                    ? from != null && begin.isBefore(from)
                    : to != null && begin.isAfter(to);
        }

        private boolean isNewestFirst() {
            return order == Order.NEWEST_FIRST;
        }

        /// The range up to the month in which the page has ended.
        private TimeRange until(@Nullable Instant month) {
            if (month == null) {
                return filter.range();
            }
            return isNewestFirst()
                    ? cut(filter.range(), month, null)
                    : cut(filter.range(), null, last(CountLevel.MONTH, month));
        }

        /// How many events stand before the filter's range in the order.
        private long outside() {
            Instant from = filter.range().from();
            Instant to = filter.range().to();
            TimeRange before = null;
            if (isNewestFirst() && to != null) {
                before = new TimeRange(to.plus(MICRO), null);
            } else if (!isNewestFirst() && from != null && from.isAfter(Instant.EPOCH)) {
                before = new TimeRange(null, from.minus(MICRO));
            }
            if (before == null) {
                return 0;
            }
            EventFilter other = filter.withRange(before);
            return Counting.countIn(handle, other, FilterSql.of(handle, other), tail);
        }

        private @Nullable Found find(long place, long end) {
            String text =
                    HOURS.formatted(
                            isNewestFirst() ? "DESC" : "",
                            counts(CountLevel.MONTH),
                            counts(CountLevel.DAY),
                            counts(CountLevel.HOUR));
            String behind =
                    tail.isEmpty() ? "" : TAIL.formatted(Tail.HOLDS, sql.patternCondition("e"));
            return sql.bindPatternChoice(handle.createQuery("WITH " + behind + text))
                    .bind("place", place)
                    .bind("end", end)
                    .map(
                            (row, context) ->
                                    new Found(
                                            Rows.time(row, 1),
                                            row.getLong(2),
                                            Rows.timeOrNull(row, 3)))
                    .findOne()
                    .orElse(null);
        }

        // Of a counted stretch that begins then.
        private static Instant last(CountLevel level, Instant begin) {
            return level.next(begin).minus(MICRO);
        }

        private String counts(CountLevel level) {
            String segments = sql.patterns() == null ? level.segments() : null;
            String column = level.column();
            String counted =
                    segments == null
                            ? COUNTED.formatted(column, level.table(), sql.countCondition())
                            : COUNTED.formatted(column, segments, "true");
            return tail.isEmpty() ? counted : counted + AND_TAIL.formatted(column);
        }
    }

    /// What is left of `range` between two more ends.
    private static TimeRange cut(TimeRange range, @Nullable Instant from, @Nullable Instant to) {
        Instant first = range.from();
        Instant last = range.to();
        return new TimeRange(
                first == null || (from != null && from.isAfter(first)) ? from : first,
                last == null || (to != null && to.isBefore(last)) ? to : last);
    }
}

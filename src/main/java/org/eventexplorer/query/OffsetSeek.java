package org.eventexplorer.query;

import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.event.TimeRange;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Turns a large offset into a small one: the counts say in which hour a page begins and in which
/// it has ended, and only the first one's rows are passed over. For filters that the counts can
/// answer; in one snapshot with the page that is read.
///
/// @param filter the filter, from the one hour to the other
/// @param offset how many of its rows are to be passed over
record OffsetSeek(EventFilter filter, long offset) {
    /// From here on looking the hour up beats passing over rows.
    static final long WORTH = 5_000;

    // In which month, then on which of its days, then in which hour the row stands.
    private static final String HOURS =
            """
            months AS MATERIALIZED (
                    SELECT c.month, sum(c.n) AS n, sum(sum(c.n)) OVER (ORDER BY c.month %1$s) AS upto
                      FROM (%2$s) AS c
                     GROUP BY c.month HAVING sum(c.n) > 0)
            SELECT h.hour, (d.before + h.upto - h.n)::bigint AS before
              FROM unnest(:targets) WITH ORDINALITY AS t (target, place)
              LEFT JOIN LATERAL (
                   SELECT m.month, m.upto - m.n AS before
                     FROM months AS m
                    WHERE m.upto > t.target
                    ORDER BY m.upto LIMIT 1) AS m ON true
              LEFT JOIN LATERAL (
                   SELECT s.day, m.before + s.upto - s.n AS before
                     FROM (SELECT c.day, sum(c.n) AS n,
                                  sum(sum(c.n)) OVER (ORDER BY c.day %1$s) AS upto
                             FROM (%3$s) AS c
                            WHERE c.day >= m.month AND c.day < (m.month AT TIME ZONE 'UTC'
                                  + interval '1 month') AT TIME ZONE 'UTC'
                            GROUP BY c.day HAVING sum(c.n) > 0) AS s
                    WHERE m.before + s.upto > t.target
                    ORDER BY s.upto LIMIT 1) AS d ON true
              LEFT JOIN LATERAL (
                   SELECT s.hour, s.upto, s.n
                     FROM (SELECT c.hour, sum(c.n) AS n,
                                  sum(sum(c.n)) OVER (ORDER BY c.hour %1$s) AS upto
                             FROM (%4$s) AS c
                            WHERE c.hour >= d.day AND c.hour < d.day + interval '24 hours'
                            GROUP BY c.hour HAVING sum(c.n) > 0) AS s
                    WHERE d.before + s.upto > t.target
                    ORDER BY s.upto LIMIT 1) AS h ON true
             ORDER BY t.place
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
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MICRO = Duration.of(1, ChronoUnit.MICROS);

    /// @param limit how many rows the page has at most
    static OffsetSeek of(Handle handle, Listing listing, Tail tail, long offset, int limit) {
        FilterSql sql = FilterSql.of(handle, listing.filter().withRange(TimeRange.ALL));
        return sql.isEmpty()
                ? new OffsetSeek(listing.filter(), offset)
                : new Search(handle, listing.filter(), listing.order(), sql, tail)
                        .seek(offset, limit);
    }

    /// An hour that was looked for.
    ///
    /// @param hour null: there are not so many events
    /// @param before how many events stand before it in the order
    private record Found(@Nullable Instant hour, long before) {}

    /// @param sql the filter without its range
    private record Search(
            Handle handle, EventFilter filter, Order order, FilterSql sql, Tail tail) {
        OffsetSeek seek(long offset, int limit) {
            long place = outside() + offset;
            List<Found> found = hours(List.of(place, place + limit));
            Instant first = found.getFirst().hour();
            Instant begin =
                    first == null || !isNewestFirst() ? first : first.plus(HOUR).minus(MICRO);
            if (begin == null || isBeyond(begin)) {
                return new OffsetSeek(filter, offset);
            }
            TimeRange range = until(found.getLast().hour());
            TimeRange begun = isNewestFirst() ? cut(range, null, begin) : cut(range, begin, null);
            return new OffsetSeek(
                    filter.withRange(begun),
                    begun.equals(range) ? offset : place - found.getFirst().before());
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

        /// The range up to the hour in which the page has ended.
        private TimeRange until(@Nullable Instant hour) {
            if (hour == null) {
                return filter.range();
            }
            return isNewestFirst()
                    ? cut(filter.range(), hour, null)
                    : cut(filter.range(), null, hour.plus(HOUR).minus(MICRO));
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

        private List<Found> hours(List<Long> targets) {
            String text =
                    HOURS.formatted(
                            isNewestFirst() ? "DESC" : "",
                            counts(CountLevel.MONTH),
                            counts(CountLevel.DAY),
                            counts(CountLevel.HOUR));
            String behind =
                    tail.isEmpty() ? "" : TAIL.formatted(Tail.HOLDS, sql.patternCondition("e"));
            return sql.bindPatternChoice(handle.createQuery("WITH " + behind + text))
                    .bind("targets", SqlArrays.numbers(targets))
                    .map((row, context) -> new Found(Rows.timeOrNull(row, 1), row.getLong(2)))
                    .list();
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

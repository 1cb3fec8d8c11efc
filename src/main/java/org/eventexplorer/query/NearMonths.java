package org.eventexplorer.query;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.TimeRange;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// How far a page reaches at most, as far as the counts know: a query that ends there is planned
/// over a month or two, and not over all there are. Whoever finds less than a page looks further.
///
/// @param listing whose page it is
/// @param begin where in time the page begins; null: at the end of all
record NearMonths(Listing listing, @Nullable Instant begin) {
    /// Of all events, a page is in few months or the store is small.
    private static final int MONTHS_OF_ALL = 12;

    /// Of patterns, the counts that are asked for first: they take far less time than a page. Most
    /// pages are in so many months.
    private static final int FEW_COUNTS = 256;

    private static final int LEAST_MONTHS = 4;

    /// Those that are asked for next: more would take longer than to look for the page everywhere.
    private static final int MOST_COUNTS = 2_400;

    private static final int NEXT_LEAST_MONTHS = 12;

    /// A range of that length is planned over few months anyway.
    private static final Duration SHORT = Duration.ofDays(62);

    /// To plan so many takes about as long as the rest of a page.
    private static final Duration FEW_MONTHS = Duration.ofDays(190);

    private static final String OF_ALL =
            """
            SELECT c.month, sum(c.n)::bigint, (SELECT a.first FROM event_counted AS a),
                   (SELECT a.last FROM event_counted AS a)
              FROM (SELECT c.month, c.n
                      FROM event_segment_counts_by_month AS c
                     WHERE %1$s
                     ORDER BY c.month %2$s
                     LIMIT %4$d) AS c
             GROUP BY c.month
             ORDER BY c.month %2$s
             LIMIT %3$d
            """;
    private static final String OF_PATTERNS =
            """
            SELECT m.month, sum(m.n)::bigint, (SELECT a.first FROM event_counted AS a),
                   (SELECT a.last FROM event_counted AS a)
              FROM event_patterns AS p
             CROSS JOIN LATERAL (
                   SELECT c.month, c.n
                     FROM event_counts_by_month AS c
                    WHERE c.pattern_number = p.number AND %1$s
                    ORDER BY c.month %2$s
                    LIMIT %3$d) AS m
             WHERE %5$s
             GROUP BY m.month
             ORDER BY m.month %2$s
             LIMIT %3$d
            """;

    /// @param after where the page before ended
    static NearMonths of(Listing listing, @Nullable Cursor after) {
        TimeRange range = listing.filter().range();
        Instant end = listing.order() == Order.NEWEST_FIRST ? range.to() : range.from();
        return new NearMonths(listing, after == null ? end : after.timestamp());
    }

    /// How far a page of `rows` reaches.
    ///
    /// @param sql the listing's filter
    Reach reach(Handle handle, FilterSql sql, int rows) {
        if (sql.isEmpty()
                || isShort()
                || !sql.hasFewPatterns()
                || !Counting.isCounted(listing.filter())) {
            return new Reach(null, false);
        }
        List<Month> months = enoughMonths(handle, sql, rows);
        Instant edge = edge(months, rows);
        return new Reach(edge, PageQuery.readsEachPattern(sql) && isFar(months, edge));
    }

    private List<Month> enoughMonths(Handle handle, FilterSql sql, int rows) {
        int few = months(sql, FEW_COUNTS, LEAST_MONTHS);
        List<Month> months = months(handle, sql, few);
        boolean areAll = months.size() < few || sql.patterns() == null;
        boolean areEnough = months.stream().mapToLong(Month::events).sum() > rows;
        return areAll || areEnough
                ? months
                : months(handle, sql, months(sql, MOST_COUNTS, NEXT_LEAST_MONTHS));
    }

    /// @param most of how many months at most, of each pattern and together
    private List<Month> months(Handle handle, FilterSql sql, int most) {
        String text = sql.patterns() == null ? OF_ALL : OF_PATTERNS;
        Query query =
                handle.createQuery(
                        text.formatted(
                                beyond(),
                                isNewestFirst() ? "DESC" : "",
                                most,
                                MOST_COUNTS,
                                sql.patternCondition("p")));
        if (begin != null) {
            query.bind("begin", CountLevel.MONTH.floor(begin).atOffset(ZoneOffset.UTC));
        }
        sql.bindPatternChoice(query);
        return query.map(
                        (row, context) ->
                                new Month(
                                        Rows.time(row, 1),
                                        row.getLong(2),
                                        Rows.timeOrNull(row, 3),
                                        Rows.timeOrNull(row, 4)))
                .list();
    }

    // Where the filter itself ends before, there is nothing to say.
    private @Nullable Instant edge(List<Month> months, int rows) {
        long before = 0;
        for (Month month : months) {
            before += month.events();
            if (before > rows) {
                Instant edge = isNewestFirst() ? month.begin() : month.end();
                Instant end = end();
                return end == null || isBefore(edge, end) ? edge : null;
            }
        }
        return null;
    }

    private boolean isFar(List<Month> months, @Nullable Instant edge) {
        Instant first = begin;
        Instant last = edge == null ? end() : edge;
        if (!months.isEmpty()) {
            Month any = months.getFirst();
            first = pick(false, first, isNewestFirst() ? any.last() : any.first());
            last = pick(true, last, isNewestFirst() ? any.first() : any.last());
        }
        return first == null
                || last == null
                || Duration.between(first, last).abs().compareTo(FEW_MONTHS) > 0;
    }

    // The one that comes sooner, or later, as the listing goes; the other where one is not known.
    private @Nullable Instant pick(boolean sooner, @Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return isBefore(one, other) == sooner ? one : other;
    }

    // Where in time the filter ends, as the listing goes.
    private @Nullable Instant end() {
        TimeRange range = listing.filter().range();
        return isNewestFirst() ? range.from() : range.to();
    }

    private boolean isBefore(Instant one, Instant other) {
        return isNewestFirst() ? one.isAfter(other) : one.isBefore(other);
    }

    // A power of two, or there would be as many statements as there are numbers of patterns.
    private static int months(FilterSql sql, int counts, int least) {
        return sql.patterns() == null
                ? MONTHS_OF_ALL
                : Math.max(least, Integer.highestOneBit(counts / sql.patterns().size()));
    }

    // The month in which the page begins is not counted on: only a part of it is in the page.
    private String beyond() {
        if (begin == null) {
            return "true";
        }
        return isNewestFirst() ? "c.month < :begin" : "c.month > :begin";
    }

    private boolean isNewestFirst() {
        return listing.order() == Order.NEWEST_FIRST;
    }

    private boolean isShort() {
        Instant from = listing.filter().range().from();
        Instant to = listing.filter().range().to();
        return from != null && to != null && Duration.between(from, to).compareTo(SHORT) <= 0;
    }

    /// @param edge the page lies at or after it with the newest first, before it with the oldest
    ///     first; null where that is not known or not worth asking, or where the filter ends before
    /// @param far whether it is of patterns and may lie in so many months that planning it over
    ///     them takes longer than reading it
    record Reach(@Nullable Instant edge, boolean far) {}

    /// @param begin when it begins
    /// @param events how many are counted in it
    /// @param first the time of the first event that is counted in any month
    /// @param last the time of the last
    private record Month(
            Instant begin, long events, @Nullable Instant first, @Nullable Instant last) {
        Instant end() {
            return LocalDateTime.ofInstant(begin, ZoneOffset.UTC)
                    .plusMonths(1)
                    .toInstant(ZoneOffset.UTC);
        }
    }
}

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

/// How far a page reaches at most, as far as the counts know: a query that ends there is planned
/// over a month or two, and not over all there are. Whoever finds less than a page looks further.
///
/// @param listing whose page it is
/// @param begin where in time the page begins; null: at the end of all
record NearMonths(Listing listing, @Nullable Instant begin) {
    private static final int LEAST_MONTHS = 12;
    private static final int MOST_COUNTS = 2_400;

    /// A range of that length is planned over few months anyway.
    private static final Duration SHORT = Duration.ofDays(62);

    private static final String OF_ALL =
            """
            SELECT c.month, sum(c.n)::bigint
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
            SELECT m.month, sum(m.n)::bigint
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

    /// The end: the page lies at or after it with the newest first, before it with the oldest
    /// first. Null where that is not known, or not worth asking.
    ///
    /// @param sql the listing's filter
    @Nullable Instant edge(Handle handle, FilterSql sql, int rows) {
        if (sql.isEmpty()
                || isShort()
                || !sql.hasFewPatterns()
                || !Counting.isCounted(listing.filter())) {
            return null;
        }
        String text = sql.patterns() == null ? OF_ALL : OF_PATTERNS;
        Query query =
                handle.createQuery(
                        text.formatted(
                                beyond(),
                                isNewestFirst() ? "DESC" : "",
                                months(sql),
                                MOST_COUNTS,
                                sql.patternCondition("p")));
        if (begin != null) {
            query.bind("begin", CountLevel.MONTH.floor(begin).atOffset(ZoneOffset.UTC));
        }
        sql.bindPatternChoice(query);
        long before = 0;
        for (Month month :
                query.map((row, context) -> new Month(Rows.time(row, 1), row.getLong(2))).list()) {
            before += month.events();
            if (before > rows) {
                return isNewestFirst() ? month.begin() : month.end();
            }
        }
        return null;
    }

    // All events fill a page in few months; of patterns as many counts are read as cost little.
    private static int months(FilterSql sql) {
        return sql.patterns() == null
                ? LEAST_MONTHS
                : Math.max(LEAST_MONTHS, MOST_COUNTS / sql.patterns().size());
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

    private record Month(Instant begin, long events) {
        Instant end() {
            return LocalDateTime.ofInstant(begin, ZoneOffset.UTC)
                    .plusMonths(1)
                    .toInstant(ZoneOffset.UTC);
        }
    }
}

package org.eventexplorer.query;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.KnownReaches.Question;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// How far a page reaches at most, as far as the counts know: a query that ends there is planned
/// over a month or two, and not over all there are. Whoever finds less than a page looks further.
///
/// @param listing whose page it is
/// @param begin where in time the page begins; null: at the end of all
record NearMonths(Listing listing, @Nullable Instant begin) {
    /// Of several patterns, the counts that are asked for first: they take far less time than a
    /// page. Most pages are in so many months.
    private static final int FEW_COUNTS = 256;

    private static final int LEAST_MONTHS = 4;

    /// Those that are asked for next: more would take longer than to look for the page everywhere.
    private static final int MOST_COUNTS = 2_400;

    private static final int NEXT_LEAST_MONTHS = 12;

    /// A range of that length is planned over few months anyway.
    private static final Duration SHORT = Duration.ofDays(62);

    /// To plan so many takes about as long as the rest of a page.
    private static final Duration FEW_MONTHS = Duration.ofDays(190);

    // The month that fills the page, found by the server: one row comes, and not one a month.
    private static final String ASKED =
            """
            SELECT (SELECT s.month
                      FROM (SELECT c.month, sum(c.n) OVER (ORDER BY %2$s ROWS UNBOUNDED PRECEDING)
                                   AS upto
                              FROM %1$s AS c) AS s
                     WHERE s.upto > :rows
                     ORDER BY s.month %3$s
                     LIMIT 1), a.first, a.last, %4$s
              FROM event_counted AS a
            """;
    private static final String OF_ALL =
            """
            (SELECT c.month, c.segment, c.n
               FROM event_segment_counts_by_month AS c
              WHERE %1$s
              ORDER BY c.month %2$s, c.segment %2$s
              LIMIT %3$d)\
            """;

    // Where it has less than a page no month fills one.
    private static final String OF_ONE =
            """
            (SELECT c.month, c.n
               FROM event_counts_by_month AS c
              WHERE c.pattern_number = (
                    SELECT p.number FROM event_patterns AS p WHERE %4$s AND p.n > :rows)
                    AND %1$s
              ORDER BY c.month %2$s
              LIMIT %3$d)\
            """;
    private static final String OF_PATTERNS =
            """
            WITH months AS MATERIALIZED (
                    SELECT m.month, sum(m.n) AS n
                      FROM event_patterns AS p
                     CROSS JOIN LATERAL (
                           SELECT c.month, c.n
                             FROM event_counts_by_month AS c
                            WHERE c.pattern_number = p.number AND %1$s
                            ORDER BY c.month %2$s
                            LIMIT %3$d) AS m
                     WHERE %4$s
                     GROUP BY m.month
                     ORDER BY m.month %2$s
                     LIMIT %3$d)
            """;
    private static final String HOW_MANY = "(SELECT count(*) FROM months)";

    /// @param after where the page before ended
    static NearMonths of(Listing listing, @Nullable Cursor after) {
        TimeRange range = listing.filter().range();
        Instant end = listing.order() == Order.NEWEST_FIRST ? range.to() : range.from();
        return new NearMonths(listing, after == null ? end : after.timestamp());
    }

    /// What the counts are asked for a page of `rows`; null where they cannot say how far it
    /// reaches, or where it is not worth asking.
    ///
    /// @param sql the listing's filter
    @Nullable Question question(FilterSql sql, int rows) {
        if (sql.isEmpty()
                || isShort()
                || !sql.hasFewPatterns()
                || !Counting.isCounted(listing.filter())) {
            return null;
        }
        return new Question(
                sql.patterns(),
                listing.filter().range(),
                listing.order(),
                begin == null ? null : CountLevel.MONTH.floor(begin),
                rows,
                PageQuery.readsEachPattern(sql));
    }

    /// How far a page of `rows` reaches, as is known or else as the counts say; unknown
    /// where there is no [#question].
    ///
    /// @param sql the listing's filter
    Reach reach(Handle handle, FilterSql sql, int rows, KnownReaches known) {
        Question question = question(sql, rows);
        return question == null
                ? Reach.UNKNOWN
                : known.get(question, () -> counts(handle, sql, rows));
    }

    /// The page reached further: what is known of it is wrong.
    void forget(FilterSql sql, int rows, KnownReaches known) {
        Question question = question(sql, rows);
        if (question != null) {
            known.forget(question);
        }
    }

    private Reach counts(Handle handle, FilterSql sql, int rows) {
        Counted counted = counted(handle, sql, rows);
        Instant edge = edge(counted);
        return new Reach(edge, PageQuery.readsEachPattern(sql) && isFar(counted, edge));
    }

    private Counted counted(Handle handle, FilterSql sql, int rows) {
        List<String> patterns = sql.patterns();
        if (patterns == null || patterns.size() == 1) {
            String table = patterns == null ? OF_ALL : OF_ONE;
            String order = patterns == null ? "c.month %1$s, c.segment %1$s" : "c.month %1$s";
            String text =
                    ASKED.formatted(
                            table.formatted(
                                    beyond(), direction(), MOST_COUNTS, sql.patternCondition("p")),
                            order.formatted(direction()),
                            direction(),
                            "0");
            return ask(handle, sql, rows, text);
        }
        int few = months(patterns, FEW_COUNTS, LEAST_MONTHS);
        Counted first = ofPatterns(handle, sql, rows, few);
        return first.month() != null || first.months() < few
                ? first
                : ofPatterns(handle, sql, rows, months(patterns, MOST_COUNTS, NEXT_LEAST_MONTHS));
    }

    /// @param most of how many months at most, of each pattern and together
    private Counted ofPatterns(Handle handle, FilterSql sql, int rows, int most) {
        String months =
                OF_PATTERNS.formatted(beyond(), direction(), most, sql.patternCondition("p"));
        String asked = ASKED.formatted("months", "c.month " + direction(), direction(), HOW_MANY);
        return ask(handle, sql, rows, months + asked);
    }

    private Counted ask(Handle handle, FilterSql sql, int rows, String text) {
        Query query = handle.createQuery(text).bind("rows", (long) rows);
        if (begin != null) {
            query.bind("begin", CountLevel.MONTH.floor(begin).atOffset(ZoneOffset.UTC));
        }
        return sql.bindPatternChoice(query).map((row, context) -> Counted.of(row)).one();
    }

    // Where the filter itself ends before, there is nothing to say.
    private @Nullable Instant edge(Counted counted) {
        Instant month = counted.month();
        if (month == null) {
            return null;
        }
        Instant edge = isNewestFirst() ? month : CountLevel.MONTH.next(month);
        Instant end = end();
        return end == null || isBefore(edge, end) ? edge : null;
    }

    private boolean isFar(Counted counted, @Nullable Instant edge) {
        Instant first = pick(false, begin, isNewestFirst() ? counted.last() : counted.first());
        Instant last =
                pick(
                        true,
                        edge == null ? end() : edge,
                        isNewestFirst() ? counted.first() : counted.last());
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
    private static int months(List<String> patterns, int counts, int least) {
        return Math.max(least, Integer.highestOneBit(counts / patterns.size()));
    }

    private String direction() {
        return isNewestFirst() ? "DESC" : "ASC";
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
    record Reach(@Nullable Instant edge, boolean far) {
        static final Reach UNKNOWN = new Reach(null, false);
    }

    /// What the counts say.
    ///
    /// @param month the one that fills the page; null: none does of those that were asked for
    /// @param first the time of the first event that is counted
    /// @param last the time of the last
    /// @param months how many were found, where that was asked
    private record Counted(
            @Nullable Instant month, @Nullable Instant first, @Nullable Instant last, long months) {
        static Counted of(ResultSet row) throws SQLException {
            return new Counted(
                    Rows.timeOrNull(row, 1),
                    Rows.timeOrNull(row, 2),
                    Rows.timeOrNull(row, 3),
                    row.getLong(4));
        }
    }
}

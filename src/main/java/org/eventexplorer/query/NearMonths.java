package org.eventexplorer.query;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.TimeRange;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// How far a page reaches presumably: a query that ends there is planned over a month or two, and
/// not over all there are. Whoever finds less than a page looks further.
///
/// Of all events it is worked out from the counts of the months; of some patterns, whose counts
/// would be as many for each, from how many events they have between their first and their last,
/// as if those lay evenly.
///
/// @param listing whose page it is
/// @param begin where in time the page begins; null: at the end of all
record NearMonths(Listing listing, @Nullable Instant begin) {
    private static final int MOST_MONTHS = 12;
    private static final int MOST_COUNTS = 2_400;

    /// Events of a pattern seldom lie evenly.
    private static final int MARGIN = 2;

    /// A range of that length is planned over few months anyway.
    private static final Duration SHORT = Duration.ofDays(62);

    /// To plan so many takes about as long as the rest of a page.
    private static final Duration FEW_MONTHS = Duration.ofDays(190);

    private static final String MONTHS =
            """
            SELECT c.month, sum(c.n)::bigint
              FROM (SELECT c.month, c.n
                      FROM event_segment_counts_by_month AS c
                     WHERE %1$s
                     ORDER BY c.month %2$s
                     LIMIT %3$d) AS c
             GROUP BY c.month
             ORDER BY c.month %2$s
             LIMIT %4$d
            """;
    private static final String PATTERNS =
            """
            SELECT sum(p.n)::bigint, min(p.first), max(p.last),
                   (SELECT a.first FROM event_counted AS a), (SELECT a.last FROM event_counted AS a)
              FROM event_patterns AS p
             WHERE %s
            """;

    /// @param after where the page before ended
    static NearMonths of(Listing listing, @Nullable Cursor after) {
        TimeRange range = listing.filter().range();
        Instant end = listing.order() == Order.NEWEST_FIRST ? range.to() : range.from();
        return new NearMonths(listing, after == null ? end : after.timestamp());
    }

    /// How far to look for a page of `rows`, one after the other until there are more than that;
    /// the last is as far as the filter says.
    ///
    /// @param sql the listing's filter
    List<Reach> reaches(Handle handle, FilterSql sql, int rows) {
        if (sql.isEmpty() || isShort() || !Counting.isCounted(listing.filter())) {
            return List.of(new Reach(null, false));
        }
        if (!PageQuery.readsEachPattern(sql)) {
            boolean isMost = sql.patterns() == null || sql.wantsMostPatterns();
            Instant edge = isMost ? edgeOfMonths(handle, rows) : null;
            Reach whole = new Reach(null, false);
            return edge == null ? List.of(whole) : List.of(new Reach(edge, false), whole);
        }
        Optional<Known> known = known(handle, sql);
        Reach whole = new Reach(null, isFar(known, null));
        Instant edge = known.map(ofPatterns -> edgeOf(ofPatterns, rows)).orElse(null);
        return edge == null ? List.of(whole) : List.of(new Reach(edge, isFar(known, edge)), whole);
    }

    // As if all events were meant.
    private @Nullable Instant edgeOfMonths(Handle handle, int rows) {
        String order = isNewestFirst() ? "DESC" : "";
        Query query =
                handle.createQuery(MONTHS.formatted(beyond(), order, MOST_COUNTS, MOST_MONTHS));
        if (begin != null) {
            query.bind("begin", CountLevel.MONTH.floor(begin).atOffset(ZoneOffset.UTC));
        }
        TimeRange range = listing.filter().range();
        Instant end = isNewestFirst() ? range.from() : range.to();
        long before = 0;
        for (Month month : query.map((row, context) -> Month.of(row)).list()) {
            before += month.events();
            if (before > rows) {
                Instant edge = isNewestFirst() ? month.begin() : nextMonth(month.begin());
                return end == null || isBefore(edge, end) ? edge : null;
            }
        }
        return null;
    }

    // The month in which the page begins is not counted on: only a part of it is in the page.
    private String beyond() {
        if (begin == null) {
            return "true";
        }
        return isNewestFirst() ? "c.month < :begin" : "c.month > :begin";
    }

    private static Optional<Known> known(Handle handle, FilterSql sql) {
        return sql.bindPatternChoice(
                        handle.createQuery(PATTERNS.formatted(sql.patternCondition("p"))))
                .map((row, context) -> Known.of(row))
                .one();
    }

    private @Nullable Instant edgeOf(Known known, int rows) {
        if (known.events() <= rows) {
            return null;
        }
        Duration length =
                Duration.between(known.own().first(), known.own().last())
                        .multipliedBy(MARGIN * (rows + 1L))
                        .dividedBy(known.events());
        Instant start = start(known.own());
        return within(known.own(), isNewestFirst() ? start.minus(length) : start.plus(length));
    }

    // The end of that month; null where the filter or the events end before.
    private @Nullable Instant within(Ends ends, Instant time) {
        if (!isBefore(time, stop(ends))) {
            return null;
        }
        Instant month = CountLevel.MONTH.floor(time);
        Instant edge = isNewestFirst() ? month : nextMonth(month);
        return isBefore(edge, stop(ends)) ? edge : null;
    }

    private boolean isFar(Optional<Known> known, @Nullable Instant edge) {
        if (known.isEmpty()) {
            return true;
        }
        Ends all = known.get().all();
        Instant end = edge == null ? stop(all) : edge;
        return Duration.between(start(all), end).abs().compareTo(FEW_MONTHS) > 0;
    }

    private Instant start(Ends ends) {
        Instant first = isNewestFirst() ? ends.last() : ends.first();
        return begin == null || isBefore(begin, first) ? first : begin;
    }

    private Instant stop(Ends ends) {
        TimeRange range = listing.filter().range();
        Instant end = isNewestFirst() ? range.from() : range.to();
        Instant last = isNewestFirst() ? ends.first() : ends.last();
        return end == null || isBefore(last, end) ? last : end;
    }

    // As the listing goes.
    private boolean isBefore(Instant one, Instant other) {
        return isNewestFirst() ? one.isAfter(other) : one.isBefore(other);
    }

    private static Instant nextMonth(Instant month) {
        return LocalDateTime.ofInstant(month, ZoneOffset.UTC)
                .plusMonths(1)
                .toInstant(ZoneOffset.UTC);
    }

    private boolean isNewestFirst() {
        return listing.order() == Order.NEWEST_FIRST;
    }

    private boolean isShort() {
        Instant from = listing.filter().range().from();
        Instant to = listing.filter().range().to();
        return from != null && to != null && Duration.between(from, to).compareTo(SHORT) <= 0;
    }

    /// @param edge the page is looked for at or after it with the newest first, before it with the
    ///     oldest first; null: as far as the filter says
    /// @param far whether it is of patterns and may lie in so many months that planning it over
    ///     them takes longer than reading it
    record Reach(@Nullable Instant edge, boolean far) {}

    private record Month(Instant begin, long events) {
        static Month of(ResultSet row) throws SQLException {
            return new Month(Rows.time(row, 1), row.getLong(2));
        }
    }

    /// What the counts say of some patterns.
    ///
    /// @param events how many they have, more than none
    /// @param own where those begin and end
    /// @param all where all events do: a query on those of the patterns is planned over these
    // months
    private record Known(long events, Ends own, Ends all) {
        static Optional<Known> of(ResultSet row) throws SQLException {
            long events = row.getLong(1);
            Ends own = Ends.of(row, 2);
            Ends all = Ends.of(row, 4);
            return events <= 0 || own == null || all == null
                    ? Optional.empty()
                    : Optional.of(new Known(events, own, all));
        }
    }

    /// @param first the time of the first event
    /// @param last the time of the last
    private record Ends(Instant first, Instant last) {
        static @Nullable Ends of(ResultSet row, int column) throws SQLException {
            Instant first = Rows.timeOrNull(row, column);
            Instant last = Rows.timeOrNull(row, column + 1);
            return first == null || last == null ? null : new Ends(first, last);
        }
    }
}

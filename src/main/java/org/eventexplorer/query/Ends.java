package org.eventexplorer.query;

import org.eventexplorer.event.TimeRange;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/// When the first and the last event happened that match a filter. The counts say in which hours,
/// so that two partitions are opened and not all of them.
final class Ends {
    private static final String HOURS =
            """
            SELECT (SELECT hour FROM event_segment_counts WHERE n > 0 ORDER BY hour LIMIT 1),
                   (SELECT hour FROM event_segment_counts WHERE n > 0 ORDER BY hour DESC LIMIT 1)
            """;
    private static final String HOURS_OF_PATTERNS =
            """
            SELECT min(h.first), max(h.last)
              FROM unnest(:patterns) AS p (name)
             CROSS JOIN LATERAL (
                   SELECT (SELECT c.hour FROM event_counts AS c
                            WHERE c.pattern = p.name AND c.n > 0
                            ORDER BY c.hour LIMIT 1) AS first,
                          (SELECT c.hour FROM event_counts AS c
                            WHERE c.pattern = p.name AND c.n > 0
                            ORDER BY c.hour DESC LIMIT 1) AS last) AS h
            """;
    private static final String WITHIN_HOURS =
            """
            SELECT (SELECT e."timestamp" FROM events AS e
                     WHERE e."timestamp" >= :first AND e."timestamp" < :afterFirst AND %1$s
                     ORDER BY e."timestamp" LIMIT 1),
                   (SELECT e."timestamp" FROM events AS e
                     WHERE e."timestamp" >= :last AND e."timestamp" < :afterLast AND %1$s
                     ORDER BY e."timestamp" DESC LIMIT 1)
            """;
    private static final String OF_TAIL =
            """
            SELECT min(e."timestamp"), max(e."timestamp") FROM events AS e WHERE %s AND %s
            """;
    private static final TimeRange NONE = TimeRange.ALL;

    private Ends() {}

    /// The range of `filter`, its open ends closed at the first and last matching event; null where
    /// none matches.
    static @Nullable TimeRange close(Handle handle, EventFilter filter, @Nullable Tail tail) {
        Instant from = filter.range().from();
        Instant to = filter.range().to();
        if (from != null && to != null) {
            return filter.range();
        }
        TimeRange ends = of(handle, filter, tail);
        Instant first = ends.from();
        Instant last = ends.to();
        if (first == null
                || last == null
                || (from != null && last.isBefore(from))
                || (to != null && first.isAfter(to))) {
            return null;
        }
        return new TimeRange(from == null ? first : from, to == null ? last : to);
    }

    // Of all matching events or, where an end is not asked for, of more than those.
    private static TimeRange of(Handle handle, EventFilter filter, @Nullable Tail tail) {
        if (tail != null) {
            FilterSql sql = FilterSql.of(handle, filter.withRange(TimeRange.ALL));
            if (sql.hasFewPatterns()) {
                return sql.isEmpty() ? NONE : fromCounts(handle, sql, tail);
            }
        }
        return new TimeRange(
                first(handle, filter, Order.OLDEST_FIRST),
                first(handle, filter, Order.NEWEST_FIRST));
    }

    private static @Nullable Instant first(Handle handle, EventFilter filter, Order order) {
        Page page = PageQuery.run(handle, filter, order, null, 1);
        return page.rows().isEmpty() ? null : page.rows().getFirst().key().timestamp();
    }

    private static TimeRange fromCounts(Handle handle, FilterSql sql, Tail tail) {
        String text = sql.patterns() == null ? HOURS : HOURS_OF_PATTERNS;
        Query query = handle.createQuery(text);
        TimeRange hours = range(sql.patterns() == null ? query : sql.bindPatterns(query));
        TimeRange counted = hours.from() == null ? NONE : withinHours(handle, sql, hours);
        return tail.isEmpty() ? counted : both(counted, ofTail(handle, sql));
    }

    private static TimeRange withinHours(Handle handle, FilterSql sql, TimeRange hours) {
        OffsetDateTime first = Objects.requireNonNull(hours.from()).atOffset(ZoneOffset.UTC);
        OffsetDateTime last = Objects.requireNonNull(hours.to()).atOffset(ZoneOffset.UTC);
        String text = WITHIN_HOURS.formatted(sql.patternCondition("e"));
        return range(
                sql.bindPatternChoice(handle.createQuery(text))
                        .bind("first", first)
                        .bind("afterFirst", first.plusHours(1))
                        .bind("last", last)
                        .bind("afterLast", last.plusHours(1)));
    }

    private static TimeRange ofTail(Handle handle, FilterSql sql) {
        String text = OF_TAIL.formatted(Tail.HOLDS, sql.patternCondition("e"));
        return range(sql.bindPatternChoice(handle.createQuery(text)));
    }

    private static TimeRange range(Query query) {
        return query.map(
                        (row, context) ->
                                new TimeRange(Rows.timeOrNull(row, 1), Rows.timeOrNull(row, 2)))
                .one();
    }

    private static TimeRange both(TimeRange one, TimeRange other) {
        Instant from = one.from();
        Instant to = one.to();
        if (from == null || to == null) {
            return other;
        }
        Instant otherFrom = other.from();
        Instant otherTo = other.to();
        return new TimeRange(
                otherFrom != null && otherFrom.isBefore(from) ? otherFrom : from,
                otherTo != null && otherTo.isAfter(to) ? otherTo : to);
    }
}

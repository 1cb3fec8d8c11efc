package org.eventexplorer.query;

import org.eventexplorer.event.TimeRange;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// When the first and the last event happened that match a filter. Beside the counts stand
/// both, of each pattern and of all, so that no partition is opened for them.
final class Ends {
    private static final String OF_PATTERNS =
            "SELECT min(p.first), max(p.last) FROM event_patterns AS p WHERE %s";
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
            return sql.isEmpty() ? NONE : fromCounts(handle, sql, tail);
        }
        return new TimeRange(
                first(handle, filter, Order.OLDEST_FIRST),
                first(handle, filter, Order.NEWEST_FIRST));
    }

    private static @Nullable Instant first(Handle handle, EventFilter filter, Order order) {
        Page page =
                PageQuery.run(
                        handle, new Listing(filter, order, List.of()), null, 1, new KnownReaches());
        return page.rows().isEmpty() ? null : page.rows().getFirst().key().timestamp();
    }

    private static TimeRange fromCounts(Handle handle, FilterSql sql, Tail tail) {
        TimeRange counted =
                sql.patterns() == null
                        ? new TimeRange(tail.first(), tail.last())
                        : range(
                                sql.bindPatternChoice(
                                        handle.createQuery(
                                                OF_PATTERNS.formatted(sql.patternCondition("p")))));
        return tail.isEmpty() ? counted : both(counted, ofTail(handle, sql));
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

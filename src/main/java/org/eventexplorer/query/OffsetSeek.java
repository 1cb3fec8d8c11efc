package org.eventexplorer.query;

import org.eventexplorer.event.TimeRange;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Turns a large offset into a small one: the hourly counts say in which hour the row stands, and
/// only that hour's rows are passed over. For filters that the counts can answer; in one snapshot
/// with the page that is read.
///
/// @param filter the filter, begun at that hour
/// @param offset how many of its rows are to be passed over
record OffsetSeek(EventFilter filter, long offset) {
    /// From here on looking the hour up beats passing over rows.
    static final long WORTH = 5_000;

    private static final String HOUR =
            """
            SELECT hour, upto - n AS before
              FROM (SELECT hour, n, sum(n) OVER (ORDER BY hour %1$s)::bigint AS upto
                      FROM (SELECT hour, sum(n)::bigint AS n
                              FROM (SELECT c.hour, c.n
                                      FROM event_counts AS c
                                     WHERE c.hour >= :hoursFrom AND c.hour < :hoursUntil AND %2$s
                                     UNION ALL
                                    SELECT date_trunc('hour', e."timestamp", 'UTC'), count(*)
                                      FROM events AS e
                                     WHERE e.position > (SELECT position FROM event_counted)
                                       AND e."timestamp" >= :hoursFrom
                                       AND e."timestamp" < :hoursUntil AND %3$s
                                     GROUP BY 1) AS p
                             GROUP BY hour) AS h) AS w
             WHERE upto > :offset
             ORDER BY hour %1$s
             LIMIT 1
            """;
    private static final String BEGINNING =
            "SELECT count(*) FROM events AS e WHERE e.\"timestamp\" >= :begins"
                    + " AND e.\"timestamp\" < :ends AND ";

    static OffsetSeek of(Handle handle, EventFilter filter, Order order, long offset) {
        OffsetSeek asItIs = new OffsetSeek(filter, offset);
        HourCounts hours = HourCounts.of(filter.range());
        Instant from = hours.from();
        Instant until = hours.until();
        FilterSql sql = FilterSql.of(handle, filter);
        if (from == null || until == null || sql.isEmpty()) {
            return asItIs;
        }
        long before = countBefore(handle, sql, hours, order == Order.NEWEST_FIRST ? until : from);
        if (offset < before) {
            return asItIs;
        }
        String text =
                HOUR.formatted(
                        order == Order.NEWEST_FIRST ? "DESC" : "ASC",
                        HourCounts.patterns(sql, "c"),
                        HourCounts.patterns(sql, "e"));
        Query query =
                bound(handle.createQuery(text), sql)
                        .bind("hoursFrom", from.atOffset(ZoneOffset.UTC))
                        .bind("hoursUntil", until.atOffset(ZoneOffset.UTC))
                        .bind("offset", offset - before);
        return query.map(
                        (row, context) ->
                                new OffsetSeek(
                                        begun(
                                                filter,
                                                order,
                                                row.getObject(1, OffsetDateTime.class).toInstant()),
                                        offset - before - row.getLong(2)))
                .findOne()
                .orElse(asItIs);
    }

    /// How many rows stand in the broken hour that the order begins with; `edge` is where it meets
    /// the full ones.
    private static long countBefore(Handle handle, FilterSql sql, HourCounts hours, Instant edge) {
        HourCounts.@Nullable Stretch broken =
                hours.broken().stream()
                        .filter(s -> s.from().equals(edge) || s.until().equals(edge))
                        .findFirst()
                        .orElse(null);
        if (broken == null) {
            return 0;
        }
        String text = BEGINNING + HourCounts.patterns(sql, "e");
        return bound(handle.createQuery(text), sql)
                .bind("begins", broken.from().atOffset(ZoneOffset.UTC))
                .bind("ends", broken.until().atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one();
    }

    private static EventFilter begun(EventFilter filter, Order order, Instant hour) {
        TimeRange range = filter.range();
        Instant end = hour.plus(1, ChronoUnit.HOURS).minus(1, ChronoUnit.MICROS);
        return filter.withRange(
                order == Order.NEWEST_FIRST
                        ? new TimeRange(range.from(), end)
                        : new TimeRange(hour, range.to()));
    }

    private static Query bound(Query query, FilterSql sql) {
        return sql.patterns() == null ? query : sql.bindPatterns(query);
    }
}

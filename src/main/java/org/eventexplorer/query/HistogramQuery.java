package org.eventexplorer.query;

import org.eventexplorer.event.TimeRange;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Events over time in stretches of equal length.
final class HistogramQuery {
    static final int MOST_BUCKETS = 10_000;

    /// From here on a bucket's full hours come from the counts; below there are too few of them.
    private static final Duration COUNTED_FROM = Duration.ofHours(4);

    private static final String ROWS =
            """
            SELECT floor(extract(epoch FROM e."timestamp" - :first) * 1000000 / :width)::int AS b,
                   count(*) AS n
              FROM events AS e
             WHERE %s
             GROUP BY b
            """;

    private HistogramQuery() {}

    static List<Bucket> run(Handle handle, EventFilter filter, int buckets, boolean counted) {
        TimeRange range = range(handle, filter);
        if (range == null || range.from() == null || range.to() == null) {
            return List.of();
        }
        Instant first = range.from();
        long micros = first.until(range.to(), ChronoUnit.MICROS) + 1;
        long width = Math.max(1, Math.ceilDiv(micros, buckets));
        int number = (int) Math.min(buckets, Math.ceilDiv(micros, width));
        List<Bucket> empty = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            Instant from = first.plus(i * width, ChronoUnit.MICROS);
            Instant to = first.plus(Math.min(micros, (i + 1) * width) - 1, ChronoUnit.MICROS);
            empty.add(new Bucket(from, to, 0));
        }
        FilterSql sql = FilterSql.of(handle, filter.withRange(range));
        if (counted && Duration.of(width, ChronoUnit.MICROS).compareTo(COUNTED_FROM) >= 0) {
            return empty.stream().map(b -> counted(handle, sql, b)).toList();
        }
        return fromRows(handle, sql, empty, width);
    }

    private static Bucket counted(Handle handle, FilterSql sql, Bucket bucket) {
        TimeRange range = new TimeRange(bucket.from(), bucket.to());
        return new Bucket(bucket.from(), bucket.to(), HourCounts.of(range).total(handle, sql));
    }

    private static List<Bucket> fromRows(
            Handle handle, FilterSql sql, List<Bucket> empty, long width) {
        List<Bucket> buckets = new ArrayList<>(empty);
        Query query =
                sql.bindWithPatterns(handle.createQuery(ROWS.formatted(sql.allConditions())))
                        .bind("first", empty.getFirst().from().atOffset(ZoneOffset.UTC))
                        .bind("width", width);
        query.map((row, context) -> new long[] {row.getInt(1), row.getLong(2)})
                .forEach(
                        found -> {
                            Bucket bucket = empty.get((int) found[0]);
                            buckets.set(
                                    (int) found[0],
                                    new Bucket(bucket.from(), bucket.to(), found[1]));
                        });
        return buckets;
    }

    /// The filter's range, its open ends closed at the first and last matching event; null where
    /// none matches.
    private static @Nullable TimeRange range(Handle handle, EventFilter filter) {
        Instant from = filter.range().from();
        Instant to = filter.range().to();
        Page first = PageQuery.run(handle, filter, Order.OLDEST_FIRST, null, 1);
        if (first.rows().isEmpty()) {
            return null;
        }
        if (from == null) {
            from = first.rows().getFirst().key().timestamp();
        }
        if (to == null) {
            Page last = PageQuery.run(handle, filter, Order.NEWEST_FIRST, null, 1);
            to = last.rows().getFirst().key().timestamp();
        }
        return new TimeRange(from, to);
    }
}

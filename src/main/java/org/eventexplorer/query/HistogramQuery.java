package org.eventexplorer.query;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.Histogram.Bar;
import org.eventexplorer.query.Pieces.Share;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Events over time: the bars of a grid over the filter's range, or from the first to the last
/// match where it has no end.
///
/// @param range with both ends
/// @param bounds of the bars
/// @param tally counts in the bars
record HistogramQuery(TimeRange range, List<Instant> bounds, Tally tally) {
    static final int MOST_BARS = 10_000;

    /// So many counts take a few milliseconds to send.
    private static final int MANY = 10_000;

    private static final String TOTALS =
            "SELECT bar, sum(n)::bigint FROM %s GROUP BY bar ORDER BY bar";
    private static final String BY_GROUP =
            """
            WITH numbers AS MATERIALIZED (
                    SELECT bar, name, sum(n)::bigint AS n
                      FROM %s GROUP BY 1, 2),
                 most AS MATERIALIZED (
                    SELECT name, sum(n) AS n FROM numbers
                     GROUP BY name HAVING sum(n) > 0 ORDER BY n DESC, name LIMIT :most)
            SELECT numbers.bar, most.name, sum(numbers.n)::bigint AS n
              FROM numbers LEFT JOIN most ON most.name = numbers.name
             GROUP BY numbers.bar, most.name, most.n
             ORDER BY most.n DESC NULLS LAST, most.name, numbers.bar
            """;

    /// Null where nothing matches.
    ///
    /// @param tail what the counts do not hold; null where they cannot answer for this filter
    static @Nullable HistogramQuery of(
            Handle handle, EventFilter filter, TimeGrid grid, @Nullable Tail tail) {
        TimeRange range = Ends.close(handle, filter, tail);
        if (range == null) {
            return null;
        }
        List<Instant> bounds = grid.bounds(range);
        FilterSql sql = FilterSql.of(handle, filter.withRange(range));
        boolean areAll = filter.range().equals(TimeRange.ALL);
        Bars bars = new Bars(cut(bounds, filter.range()), false, areAll);
        return new HistogramQuery(range, bounds, Tally.of(handle, sql, bars, tail));
    }

    List<Bucket> totals() {
        long[] numbers = new long[bounds.size() - 1];
        tally.query(TOTALS)
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                .forEach(found -> numbers[(int) found[0]] = found[1]);
        List<Bucket> buckets = new ArrayList<>(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            Instant last = bounds.get(i + 1).minus(1, ChronoUnit.MICROS);
            buckets.add(new Bucket(bounds.get(i), last, numbers[i]));
        }
        return buckets;
    }

    /// @param most how many groups have numbers of their own
    Histogram byGroup(int most) {
        return byGroup(most, MANY);
    }

    /// @param many so many counts at most are added up here, more of them in the database
    Histogram byGroup(int most, int many) {
        List<Share> shares = tally.shares(many);
        long[] others = new long[bounds.size() - 1];
        Map<String, long[]> numbers =
                shares == null ? summed(most, others) : added(shares, most, others);
        List<Bar> bars = new ArrayList<>(others.length);
        for (int i = 0; i < others.length; i++) {
            List<Long> counts = new ArrayList<>();
            for (long[] ofGroup : numbers.values()) {
                counts.add(ofGroup[i]);
            }
            counts.add(others[i]);
            bars.add(new Bar(bounds.get(i), bounds.get(i + 1), counts));
        }
        return new Histogram(range, List.copyOf(numbers.keySet()), bars);
    }

    private Map<String, long[]> summed(int most, long[] others) {
        Map<String, long[]> numbers = new LinkedHashMap<>();
        tally.query(BY_GROUP)
                .bind("most", most)
                .map((row, context) -> new Found(row.getInt(1), row.getString(2), row.getLong(3)))
                .forEach(
                        found -> {
                            String group = found.group();
                            long[] into =
                                    group == null
                                            ? others
                                            : numbers.computeIfAbsent(
                                                    group, g -> new long[others.length]);
                            into[found.bar()] = found.n();
                        });
        return numbers;
    }

    private Map<String, long[]> added(List<Share> shares, int most, long[] others) {
        Map<String, Long> totals = new HashMap<>();
        shares.forEach(share -> totals.put(share.name(), tally.pieces().total(share)));
        Map<String, long[]> numbers = new LinkedHashMap<>();
        shares.stream()
                .map(Share::name)
                .filter(name -> totals.getOrDefault(name, 0L) > 0)
                .sorted(
                        Comparator.comparingLong((String name) -> -totals.getOrDefault(name, 0L))
                                .thenComparing(HistogramQuery::bytes, Arrays::compareUnsigned))
                .limit(most)
                .forEach(name -> numbers.put(name, new long[others.length]));
        for (Share share : shares) {
            tally.pieces().add(share, numbers.getOrDefault(share.name(), others));
        }
        return numbers;
    }

    // The order of the database, where letters are not sorted as UTF-16.
    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private record Found(int bar, @Nullable String group, long n) {}

    /// The bounds without what stands outside the range that was asked for.
    static List<Instant> cut(List<Instant> bounds, TimeRange asked) {
        List<Instant> cut = new ArrayList<>(bounds);
        Instant from = asked.from();
        if (from != null) {
            cut.set(0, Collections.max(List.of(from, bounds.getFirst())));
        }
        if (asked.to() != null) {
            Instant until = asked.to().plus(1, ChronoUnit.MICROS);
            cut.set(cut.size() - 1, Collections.min(List.of(until, bounds.getLast())));
        }
        return cut;
    }
}

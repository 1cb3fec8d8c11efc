package org.eventexplorer.query;

import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.query.Stretches.Stretch;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many events match in each of several bars of time, per pattern or per first segment of it: a
/// query with the columns `bar` (from 0), `pattern` and `n`, to be summed by whoever frames it.
/// Exact, in one snapshot.
final class Tally {
    /// More broken hours than this are read by one part of the query, else each by its own: that
    /// opens its month's partition alone.
    private static final int FEW = 8;

    // Each stretch by itself: without statistics a join would read the whole table for each.
    private static final String COUNTED =
            """
            SELECT s.bar, c.name AS pattern, s.sign * c.n AS n
              FROM unnest(:%1$sBars, :%1$sSigns, :%1$sFrom, :%1$sUntil)
                   AS s (bar, sign, "from", until)
             CROSS JOIN LATERAL (
                   SELECT c.%5$s AS name, c.n
                     FROM %2$s AS c
                    WHERE c.%3$s >= s."from" AND c.%3$s < s.until AND %4$s
                   OFFSET 0) AS c
            """;
    private static final String BROKEN =
            """
            SELECT %1$d AS bar, e.pattern, %4$d * count(*) AS n
              FROM events AS e
             WHERE e."timestamp" >= :from%2$d AND e."timestamp" < :until%2$d AND %3$s
             GROUP BY e.pattern
            """;
    private static final String MANY_BROKEN =
            """
            SELECT s.bar, e.pattern, s.sign * e.n AS n
              FROM unnest(:brokenBars, :brokenSigns, :brokenFrom, :brokenUntil)
                   AS s (bar, sign, "from", until)
             CROSS JOIN LATERAL (
                   SELECT e.pattern, count(*) AS n
                     FROM events AS e
                    WHERE e."timestamp" >= s."from" AND e."timestamp" < s.until AND %s
                    GROUP BY e.pattern) AS e
            """;
    private static final String ROWS =
            """
            SELECT width_bucket(e."timestamp", :begins) - 1 AS bar, e.pattern, count(*) AS n
              FROM events AS e
             WHERE %s
             GROUP BY 1, 2
            """;
    private static final String NO_PART = "SELECT 0 AS bar, '' AS pattern, 0 AS n WHERE false";

    private final Handle handle;
    private final FilterSql sql;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean readsRows;

    private Tally(Handle handle, FilterSql sql) {
        this.handle = handle;
        this.sql = sql;
    }

    /// @param sql a filter whose range is that of the bars
    /// @param tail what the counts do not hold; null where they cannot answer for this filter
    static Tally of(Handle handle, FilterSql sql, Bars bars, @Nullable Tail tail) {
        Tally tally = new Tally(handle, sql);
        if (sql.isEmpty()) {
            return tally;
        }
        Stretches stretches = bars.stretches();
        if (tail != null && stretches.areMostlyCounted()) {
            tally.fromCounts(stretches, bars, tail);
        } else {
            tally.fromRows(bars, "");
        }
        return tally;
    }

    /// The query in a frame: text in which `%s` stands where a table would.
    Query query(String frame) {
        String all = parts.isEmpty() ? NO_PART : String.join(" UNION ALL\n", parts);
        Query query = handle.createQuery(frame.formatted("(" + all + ") AS tally"));
        values.forEach(query::bind);
        if (readsRows) {
            sql.bind(query);
        }
        return parts.isEmpty() ? query : sql.bindPatternChoice(query);
    }

    private void fromCounts(Stretches stretches, Bars bars, Tail tail) {
        stretches.counted().forEach((level, pieces) -> level(level, pieces, bars.isByPattern()));
        // Rows behind the counts come by the tail alone, wherever they stand.
        broken(stretches.broken(), tail.isEmpty() ? "" : " AND NOT (" + Tail.HOLDS + ")");
        if (!tail.isEmpty()) {
            fromRows(bars, " AND " + Tail.HOLDS);
        }
    }

    private void level(CountLevel level, List<Stretch> stretches, boolean isByPattern) {
        String column = level.column();
        String segments = level.segments();
        parts.add(
                isByPattern || segments == null || sql.patterns() != null
                        ? COUNTED.formatted(
                                column, level.table(), column, sql.patternCondition("c"), "pattern")
                        : COUNTED.formatted(column, segments, column, "true", "segment"));
        bind(column, stretches);
    }

    private void broken(List<Stretch> stretches, String alsoHolds) {
        String condition = sql.patternCondition("e") + alsoHolds;
        if (stretches.size() > FEW) {
            parts.add(MANY_BROKEN.formatted(condition));
            bind("broken", stretches);
            return;
        }
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            parts.add(BROKEN.formatted(stretch.bar(), i, condition, stretch.sign()));
            values.put("from" + i, stretch.from().atOffset(ZoneOffset.UTC));
            values.put("until" + i, stretch.until().atOffset(ZoneOffset.UTC));
        }
    }

    private void fromRows(Bars bars, String alsoHolds) {
        List<Instant> bounds = bars.bounds();
        parts.add(ROWS.formatted(sql.allConditions() + alsoHolds));
        values.put("begins", SqlArrays.times(bounds.subList(0, bounds.size() - 1)));
        readsRows = true;
    }

    private void bind(String name, List<Stretch> stretches) {
        values.put(
                name + "Bars",
                SqlArrays.numbers(stretches.stream().map(s -> (long) s.bar()).toList()));
        values.put(
                name + "Signs",
                SqlArrays.numbers(stretches.stream().map(s -> (long) s.sign()).toList()));
        values.put(name + "From", SqlArrays.times(stretches.stream().map(Stretch::from).toList()));
        values.put(
                name + "Until", SqlArrays.times(stretches.stream().map(Stretch::until).toList()));
    }
}

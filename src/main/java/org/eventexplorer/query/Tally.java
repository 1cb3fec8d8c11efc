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
/// query with the columns `bar` (from 0), `name` and `n`, to be summed by whoever frames it. Exact,
/// in one snapshot.
final class Tally {
    /// More broken hours than this are read by one part of the query, else each by its own: that
    /// opens its month's partition alone.
    private static final int FEW = 8;

    private static final String EVERYTHING =
            "SELECT 0 AS bar, p.pattern AS name, p.n FROM event_patterns AS p WHERE %s";

    // Each stretch by itself: without statistics a join would read the whole table for each.
    private static final String COUNTED =
            """
            SELECT s.bar, %5$s AS name, s.sign * c.n AS n
              FROM unnest(:%1$sBars, :%1$sSigns, :%1$sFrom, :%1$sUntil)
                   AS s (bar, sign, "from", until)
             CROSS JOIN LATERAL (
                   SELECT c.*
                     FROM %2$s AS c
                    WHERE c.%3$s >= s."from" AND c.%3$s < s.until AND %4$s
                   OFFSET 0) AS c
            """;
    private static final String WITH_NAMES =
            "  JOIN event_patterns AS p ON p.number = c.pattern_number\n";
    private static final String BROKEN =
            """
            SELECT %1$d AS bar, %5$s AS name, %4$d * count(*) AS n
              FROM events AS e
             WHERE e."timestamp" >= :from%2$d AND e."timestamp" < :until%2$d AND %3$s
             GROUP BY 2
            """;
    private static final String MANY_BROKEN =
            """
            SELECT s.bar, e.name, s.sign * e.n AS n
              FROM unnest(:brokenBars, :brokenSigns, :brokenFrom, :brokenUntil)
                   AS s (bar, sign, "from", until)
             CROSS JOIN LATERAL (
                   SELECT %2$s AS name, count(*) AS n
                     FROM events AS e
                    WHERE e."timestamp" >= s."from" AND e."timestamp" < s.until AND %1$s
                    GROUP BY 1) AS e
            """;
    private static final String ROWS =
            """
            SELECT width_bucket(e."timestamp", :begins) - 1 AS bar, %2$s AS name, count(*) AS n
              FROM events AS e
             WHERE %1$s
             GROUP BY 1, 2
            """;
    private static final String NO_PART = "SELECT 0 AS bar, '' AS name, 0 AS n WHERE false";

    private final Handle handle;
    private final FilterSql sql;
    private final Bars bars;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean readsRows;

    private Tally(Handle handle, FilterSql sql, Bars bars) {
        this.handle = handle;
        this.sql = sql;
        this.bars = bars;
    }

    /// @param sql a filter whose range is that of the bars
    /// @param tail what the counts do not hold; null where they cannot answer for this filter
    static Tally of(Handle handle, FilterSql sql, Bars bars, @Nullable Tail tail) {
        Tally tally = new Tally(handle, sql, bars);
        if (sql.isEmpty()) {
            return tally;
        }
        Stretches stretches = bars.stretches();
        if (tail != null && stretches.areMostlyCounted()) {
            tally.fromCounts(stretches, tail);
        } else {
            tally.fromRows("");
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

    private void fromCounts(Stretches stretches, Tail tail) {
        // Of all patterns together there are fewer counts by segment than patterns there may be.
        if (bars.isEverything() && bars.isByPattern()) {
            parts.add(EVERYTHING.formatted(sql.patternCondition("p")));
        } else {
            stretches.counted().forEach(this::level);
        }
        // Rows behind the counts come by the tail alone, wherever they stand.
        broken(stretches.broken(), tail.isEmpty() ? "" : " AND NOT (" + Tail.HOLDS + ")");
        if (!tail.isEmpty()) {
            fromRows(" AND " + Tail.HOLDS);
        }
    }

    private String name(String table) {
        String pattern = table + ".pattern";
        return bars.isByPattern() ? pattern : "split_part(" + pattern + ", '.', 1)";
    }

    private void level(CountLevel level, List<Stretch> stretches) {
        String column = level.column();
        String segments = level.segments();
        parts.add(
                bars.isByPattern() || segments == null || sql.patterns() != null
                        ? COUNTED.formatted(
                                        column,
                                        level.table(),
                                        column,
                                        sql.countCondition(),
                                        name("p"))
                                + WITH_NAMES
                        : COUNTED.formatted(column, segments, column, "true", "c.segment"));
        bind(column, stretches);
    }

    private void broken(List<Stretch> stretches, String alsoHolds) {
        String condition = sql.patternCondition("e") + alsoHolds;
        if (stretches.size() > FEW) {
            parts.add(MANY_BROKEN.formatted(condition, name("e")));
            bind("broken", stretches);
            return;
        }
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            parts.add(BROKEN.formatted(stretch.bar(), i, condition, stretch.sign(), name("e")));
            values.put("from" + i, stretch.from().atOffset(ZoneOffset.UTC));
            values.put("until" + i, stretch.until().atOffset(ZoneOffset.UTC));
        }
    }

    private void fromRows(String alsoHolds) {
        List<Instant> bounds = bars.bounds();
        parts.add(ROWS.formatted(sql.allConditions() + alsoHolds, name("e")));
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

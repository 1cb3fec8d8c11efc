package org.eventexplorer.store;

import org.eventexplorer.store.Verification.Check;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/// The counts by hour equal the rows up to the position that they go to; those by day, month and
/// year, in all and of first segments are their sums; each pattern's ends are those of its rows.
record CountsPromise() implements Promise {
    private static final String ROWS =
            """
            SELECT pattern, date_trunc('hour', "timestamp", 'UTC') AS period, count(*) AS n
              FROM events
             WHERE position <= (SELECT position FROM event_counted)
             GROUP BY 1, 2
            """;
    private static final String SUMS =
            """
            SELECT pattern, date_trunc('%1$s', "%2$s", 'UTC') AS period, sum(n) AS n
              FROM %3$s AS parts
             GROUP BY 1, 2
            """;

    // A number that no pattern has shows as itself.
    private static final String NAMED =
            """
            (SELECT coalesce(p.pattern, 'number ' || c.pattern_number) AS pattern, c."%1$s", c.n
               FROM %2$s AS c
               LEFT JOIN event_patterns AS p ON p.number = c.pattern_number)
            """;
    private static final String ALL =
            """
            SELECT coalesce(p.pattern, 'number ' || y.pattern_number) AS pattern,
                   coalesce(p.n, 0) AS counted, coalesce(y.n, 0) AS actual
              FROM event_patterns AS p
              FULL JOIN (SELECT pattern_number, sum(n) AS n
                           FROM event_counts_by_year
                          GROUP BY 1) AS y ON y.pattern_number = p.number
             WHERE p.n IS DISTINCT FROM y.n
             ORDER BY 1
            """;
    // In the hour that is counted first or last: before it, no row is.
    private static final String ENDS =
            """
            SELECT p.pattern, p.%1$s AS counted, e."timestamp" AS actual
              FROM event_patterns AS p
              LEFT JOIN (SELECT c.pattern_number, %3$s(c.hour) AS hour
                           FROM event_counts AS c
                          WHERE c.n > 0
                          GROUP BY 1) AS h ON h.pattern_number = p.number
              LEFT JOIN LATERAL (
                   SELECT e."timestamp"
                     FROM events AS e
                    WHERE e.pattern = p.pattern
                      AND e."timestamp" >= h.hour AND e."timestamp" < h.hour + interval '1 hour'
                      AND e.position <= (SELECT position FROM event_counted)
                    ORDER BY e."timestamp" %2$s
                    LIMIT 1) AS e ON true
             WHERE p.%1$s IS DISTINCT FROM e."timestamp"
             ORDER BY 1
            """;
    private static final String ENDS_OF_ALL =
            """
            SELECT c.%1$s AS counted, a.time AS actual
              FROM event_counted AS c
             CROSS JOIN (SELECT %2$s(p.%1$s) AS time FROM event_patterns AS p) AS a
             WHERE c.%1$s IS DISTINCT FROM a.time
            """;
    private static final String SEGMENTS =
            """
            SELECT split_part(pattern, '.', 1) AS pattern, "%1$s" AS period, sum(n) AS n
              FROM %2$s AS parts
             GROUP BY 1, 2
            """;
    private static final String DIFFERENCES =
            """
            SELECT coalesce(c."%4$s", r.pattern) AS pattern,
                   coalesce(c."%2$s", r.period) AS period,
                   coalesce(c.n, 0) AS counted, coalesce(r.n, 0) AS actual
              FROM %1$s AS c
              FULL JOIN (%3$s) AS r ON r.pattern = c."%4$s" AND r.period = c."%2$s"
             WHERE c.n IS DISTINCT FROM r.n
             ORDER BY 1, 2
            """;
    private static final String SIZE =
            """
            SELECT (SELECT count(*) FROM event_counts)
                   + (SELECT count(*) FROM event_counts_by_day)
                   + (SELECT count(*) FROM event_counts_by_month)
                   + (SELECT count(*) FROM event_counts_by_year)
                   + (SELECT count(*) FROM event_patterns)
                   + (SELECT count(*) FROM event_segment_counts)
                   + (SELECT count(*) FROM event_segment_counts_by_day)
                   + (SELECT count(*) FROM event_segment_counts_by_month)
            """;

    @Override
    public String name() {
        return "counts";
    }

    @Override
    public String sentence() {
        return "the counts by hour, day, month, year and in all, and the ends, equal the events";
    }

    @Override
    public Check check(Handle handle, CancelToken token) {
        Findings findings = new Findings();
        findings.examined(handle.createQuery(SIZE).mapTo(Long.class).one());
        compare(handle, findings, "event_counts", "hour", ROWS);
        sums(handle, findings, "day", "hour", "event_counts");
        sums(handle, findings, "month", "day", "event_counts_by_day");
        sums(handle, findings, "year", "month", "event_counts_by_month");
        all(handle, findings);
        ends(handle, findings, "first", "", "min");
        ends(handle, findings, "last", "DESC", "max");
        segments(handle, findings, "hour", "");
        segments(handle, findings, "day", "_by_day");
        segments(handle, findings, "month", "_by_month");
        return findings.check(this);
    }

    private static void sums(
            Handle handle, Findings findings, String unit, String part, String parts) {
        String sums = SUMS.formatted(unit, part, NAMED.formatted(part, parts));
        compare(handle, findings, "event_counts_by_" + unit, unit, sums);
    }

    private static void all(Handle handle, Findings findings) {
        handle.createQuery(ALL)
                .map(
                        (row, context) ->
                                "pattern "
                                        + row.getString("pattern")
                                        + ", in all: counted "
                                        + row.getLong("counted")
                                        + ", in its parts "
                                        + row.getLong("actual"))
                .forEach(findings::broken);
    }

    private static void ends(
            Handle handle, Findings findings, String end, String order, String outer) {
        handle.createQuery(ENDS.formatted(end, order, outer))
                .map(
                        (row, context) ->
                                "pattern "
                                        + row.getString("pattern")
                                        + differing(row, end, "stored"))
                .forEach(findings::broken);
        handle.createQuery(ENDS_OF_ALL.formatted(end, outer))
                .map((row, context) -> "all patterns" + differing(row, end, "of them"))
                .forEach(findings::broken);
    }

    private static String differing(ResultSet row, String end, String against) throws SQLException {
        return ", "
                + end
                + " event: counted "
                + time(row, "counted")
                + ", "
                + against
                + " "
                + time(row, "actual");
    }

    private static String time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? "none" : time.toInstant().toString();
    }

    private static void segments(Handle handle, Findings findings, String unit, String suffix) {
        Table table =
                new Table("event_segment_counts" + suffix, unit, "segment", "in its patterns");
        compare(
                handle,
                findings,
                table,
                SEGMENTS.formatted(unit, NAMED.formatted(unit, "event_counts" + suffix)));
    }

    private static void compare(
            Handle handle, Findings findings, String table, String unit, String actual) {
        String parts = unit.equals("hour") ? "stored" : "in its parts";
        compare(
                handle,
                findings,
                new Table(NAMED.formatted(unit, table), unit, "pattern", parts),
                actual);
    }

    private static void compare(Handle handle, Findings findings, Table table, String actual) {
        handle.createQuery(DIFFERENCES.formatted(table.name, table.unit, actual, table.whose))
                .map(
                        (row, context) ->
                                table.whose
                                        + " "
                                        + row.getString("pattern")
                                        + ", "
                                        + table.unit
                                        + " "
                                        + time(row, "period")
                                        + ": counted "
                                        + row.getLong("counted")
                                        + ", "
                                        + table.against
                                        + " "
                                        + row.getLong("actual"))
                .forEach(findings::broken);
    }

    /// A table of counts.
    ///
    /// @param unit the column of the period, and its name
    /// @param whose the column of what is counted, and its name
    /// @param against what it is compared with, in words
    private record Table(String name, String unit, String whose, String against) {}
}

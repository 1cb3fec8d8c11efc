package org.eventexplorer.store;

import org.eventexplorer.store.Verification.Check;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;

/// The counts by hour equal the rows up to the position that they go to, and those by day and
/// month are their sums.
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
              FROM %3$s
             GROUP BY 1, 2
            """;
    private static final String DIFFERENCES =
            """
            SELECT coalesce(c.pattern, r.pattern) AS pattern,
                   coalesce(c."%2$s", r.period) AS period,
                   coalesce(c.n, 0) AS counted, coalesce(r.n, 0) AS actual
              FROM %1$s AS c
              FULL JOIN (%3$s) AS r ON r.pattern = c.pattern AND r.period = c."%2$s"
             WHERE c.n IS DISTINCT FROM r.n
             ORDER BY 1, 2
            """;
    private static final String SIZE =
            """
            SELECT (SELECT count(*) FROM event_counts)
                   + (SELECT count(*) FROM event_counts_by_day)
                   + (SELECT count(*) FROM event_counts_by_month)
            """;

    @Override
    public String name() {
        return "counts";
    }

    @Override
    public String sentence() {
        return "the counts by hour, day and month equal the events";
    }

    @Override
    public Check check(Handle handle, CancelToken token) {
        Findings findings = new Findings();
        findings.examined(handle.createQuery(SIZE).mapTo(Long.class).one());
        compare(handle, findings, "event_counts", "hour", ROWS);
        compare(
                handle,
                findings,
                "event_counts_by_day",
                "day",
                SUMS.formatted("day", "hour", "event_counts"));
        compare(
                handle,
                findings,
                "event_counts_by_month",
                "month",
                SUMS.formatted("month", "day", "event_counts_by_day"));
        return findings.check(this);
    }

    private static void compare(
            Handle handle, Findings findings, String table, String unit, String actual) {
        handle.createQuery(DIFFERENCES.formatted(table, unit, actual))
                .map(
                        (row, context) ->
                                "pattern "
                                        + row.getString("pattern")
                                        + ", "
                                        + unit
                                        + " "
                                        + row.getObject("period", java.time.OffsetDateTime.class)
                                                .toInstant()
                                        + ": counted "
                                        + row.getLong("counted")
                                        + (unit.equals("hour") ? ", stored " : ", in its parts ")
                                        + row.getLong("actual"))
                .forEach(findings::broken);
    }
}

package org.eventexplorer.store;

import org.eventexplorer.store.Verification.Check;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;

/// The hourly counts equal the rows up to the position that they go to.
record CountsPromise() implements Promise {
    private static final String DIFFERENCES =
            """
            SELECT coalesce(c.pattern, r.pattern) AS pattern, coalesce(c.hour, r.hour) AS hour,
                   coalesce(c.n, 0) AS counted, coalesce(r.n, 0) AS rows
              FROM event_counts AS c
              FULL JOIN (SELECT pattern, date_trunc('hour', "timestamp", 'UTC') AS hour,
                                count(*) AS n
                           FROM events
                          WHERE position <= (SELECT position FROM event_counted)
                          GROUP BY 1, 2) AS r
                ON r.pattern = c.pattern AND r.hour = c.hour
             WHERE c.n IS DISTINCT FROM r.n
             ORDER BY 1, 2
            """;

    @Override
    public String name() {
        return "counts";
    }

    @Override
    public String sentence() {
        return "the hourly counts equal the events";
    }

    @Override
    public Check check(Handle handle, CancelToken token) {
        Findings findings = new Findings();
        findings.examined(
                handle.createQuery("SELECT count(*) FROM event_counts").mapTo(Long.class).one());
        handle.createQuery(DIFFERENCES)
                .map(
                        (row, context) ->
                                "pattern "
                                        + row.getString("pattern")
                                        + ", hour "
                                        + row.getObject("hour", java.time.OffsetDateTime.class)
                                                .toInstant()
                                        + ": counted "
                                        + row.getLong("counted")
                                        + ", stored "
                                        + row.getLong("rows"))
                .forEach(findings::broken);
        return findings.check(this);
    }
}

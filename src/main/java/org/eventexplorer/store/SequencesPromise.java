package org.eventexplorer.store;

import org.eventexplorer.store.Verification.Check;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;

import java.util.List;

/// Each pattern's events are numbered 1, 2, 3 … up to the catalogue's number.
record SequencesPromise() implements Promise {
    private static final String PATTERNS =
            "SELECT pattern, sequence FROM event_sequences ORDER BY pattern";
    private static final String NUMBERS =
            """
            SELECT count(*) AS n, count(DISTINCT sequence) AS different,
                   coalesce(min(sequence), 0) AS first, coalesce(max(sequence), 0) AS last
              FROM events WHERE pattern = :pattern
            """;
    private static final String MISSING =
            """
            SELECT g.n FROM generate_series(1, :last) AS g (n)
             WHERE NOT EXISTS (SELECT 1 FROM events AS e
                                WHERE e.pattern = :pattern AND e.sequence = g.n)
             ORDER BY g.n
            """;
    private static final String SURPLUS =
            """
            SELECT sequence FROM events WHERE pattern = :pattern
             GROUP BY sequence HAVING count(*) > 1 OR sequence < 1 OR sequence > :last
             ORDER BY sequence
            """;
    private static final String UNKNOWN =
            """
            SELECT e.pattern, count(*) AS n FROM events AS e
             WHERE NOT EXISTS (SELECT 1 FROM event_sequences AS s WHERE s.pattern = e.pattern)
             GROUP BY e.pattern ORDER BY e.pattern
            """;

    private record Last(String pattern, long sequence) {}

    @Override
    public String name() {
        return "sequences";
    }

    @Override
    public String sentence() {
        return "every pattern's events are numbered from 1 without a gap";
    }

    @Override
    public Check check(Handle handle, CancelToken token) {
        Findings findings = new Findings();
        List<Last> patterns =
                handle.createQuery(PATTERNS)
                        .map((row, context) -> new Last(row.getString(1), row.getLong(2)))
                        .list();
        for (Last last : patterns) {
            token.throwIfCancelled();
            check(handle, last, findings);
        }
        handle.createQuery(UNKNOWN)
                .map((row, context) -> row.getString(1) + " has " + row.getLong(2))
                .forEach(
                        found ->
                                findings.broken(
                                        "pattern "
                                                + found
                                                + " events but is not in the catalogue"));
        return findings.check(this);
    }

    private static void check(Handle handle, Last last, Findings findings) {
        boolean whole =
                handle.createQuery(NUMBERS)
                        .bind("pattern", last.pattern())
                        .map(
                                (row, context) -> {
                                    long n = row.getLong("n");
                                    findings.examined(n);
                                    return n == last.sequence()
                                            && row.getLong("different") == n
                                            && row.getLong("first") == Math.min(1, n)
                                            && row.getLong("last") == n;
                                })
                        .one();
        if (whole) {
            return;
        }
        each(handle, MISSING, last)
                .forEach(
                        n ->
                                findings.lost(
                                        "pattern "
                                                + last.pattern()
                                                + ": sequence "
                                                + n
                                                + " is lost"));
        each(handle, SURPLUS, last)
                .forEach(
                        n ->
                                findings.broken(
                                        "pattern "
                                                + last.pattern()
                                                + ": sequence "
                                                + n
                                                + " is there twice or beyond the catalogue's "
                                                + last.sequence()));
    }

    private static List<Long> each(Handle handle, String sql, Last last) {
        return handle.createQuery(sql)
                .bind("pattern", last.pattern())
                .bind("last", last.sequence())
                .mapTo(Long.class)
                .list();
    }
}

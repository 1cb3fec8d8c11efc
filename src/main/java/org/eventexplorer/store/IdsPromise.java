package org.eventexplorer.store;

import org.eventexplorer.store.Verification.Check;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;

/// Every event has its id's row, by which its chain finds it, and every id's row its event.
record IdsPromise() implements Promise {
    private static final String EXAMINED =
            "SELECT (SELECT count(*) FROM events) + (SELECT count(*) FROM event_ids)";
    private static final String WITHOUT_ID =
            """
            SELECT e.event_id FROM events AS e
              LEFT JOIN event_ids AS k
                ON k.event_id = e.event_id AND k."timestamp" = e."timestamp" AND k.id = e.id
             WHERE k.event_id IS NULL
             ORDER BY e.event_id
            """;
    private static final String OUT_OF_CHAIN =
            """
            SELECT e.event_id FROM events AS e
              JOIN event_ids AS k
                ON k.event_id = e.event_id AND k."timestamp" = e."timestamp" AND k.id = e.id
             WHERE (k.correlation_hash, k.causation_hash) IS DISTINCT FROM
                   (hashtext(e.metadata ->> 'correlationId'),
                    hashtext(e.metadata ->> 'causationId'))
             ORDER BY e.event_id
            """;
    private static final String WITHOUT_EVENT =
            """
            SELECT k.event_id FROM event_ids AS k
              LEFT JOIN events AS e
                ON e."timestamp" = k."timestamp" AND e.id = k.id AND e.event_id = k.event_id
             WHERE e.id IS NULL
             ORDER BY k.event_id
            """;

    @Override
    public String name() {
        return "ids";
    }

    @Override
    public String sentence() {
        return "every event has its id's row, by which its chain finds it, and every id's row its"
                + " event";
    }

    @Override
    public Check check(Handle handle, CancelToken token) {
        Findings findings = new Findings();
        findings.examined(handle.createQuery(EXAMINED).mapTo(Long.class).one());
        handle.createQuery(WITHOUT_ID)
                .mapTo(String.class)
                .forEach(id -> findings.broken("event " + id + " has no row of its id"));
        handle.createQuery(WITHOUT_EVENT)
                .mapTo(String.class)
                .forEach(id -> findings.broken("id " + id + " has no event: it is lost"));
        handle.createQuery(OUT_OF_CHAIN)
                .mapTo(String.class)
                .forEach(id -> findings.broken("event " + id + " is not found by its chain"));
        return findings.check(this);
    }
}

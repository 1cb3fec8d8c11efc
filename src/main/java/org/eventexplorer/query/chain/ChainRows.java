package org.eventexplorer.query.chain;

/// Where statements find the events of a chain: their keys by a hash in `event_ids`, then each row
/// by its key. Never by a plan of the planner's own: it does not know how large a chain is, and may
/// read whole months instead.
final class ChainRows {
    private static final String ROWS =
            """
            FROM (SELECT k."timestamp", k.id
                    FROM event_ids AS k
                   WHERE %s
                  OFFSET 0) AS k
             CROSS JOIN LATERAL (SELECT e.*
                    FROM events AS e
                   WHERE e."timestamp" = k."timestamp" AND e.id = k.id AND %s
                   LIMIT 1) AS e
             WHERE true
            """;

    /// The events of the chain `:chain`, as `e`.
    static final String OF_CHAIN =
            ROWS.formatted(
                    "k.correlation_hash = hashtext(:chain)",
                    "e.metadata ->> 'correlationId' = :chain");

    /// Those of them that name no cause.
    static final String ROOTS =
            ROWS.formatted(
                    "k.correlation_hash = hashtext(:chain) AND k.causation_hash IS NULL",
                    "e.metadata ->> 'correlationId' = :chain"
                            + " AND e.metadata ->> 'causationId' IS NULL");

    private ChainRows() {}

    /// Those of them that an event caused. `IS NOT DISTINCT FROM` says the same as `=` and keeps
    /// the index of the chain out, of which far more may have to be read.
    ///
    /// @param cause the event's id, an expression
    static String effects(String cause) {
        return ROWS.formatted(
                "k.causation_hash = hashtext("
                        + cause
                        + ") AND k.correlation_hash IS NOT DISTINCT FROM hashtext(:chain)",
                "e.metadata ->> 'causationId' = "
                        + cause
                        + " AND e.metadata ->> 'correlationId' = :chain");
    }
}

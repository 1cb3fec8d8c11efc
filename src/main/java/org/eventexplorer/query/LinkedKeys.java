package org.eventexplorer.query;

import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter.Ids;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Where the events of a chain, or the effects of an event, are: among these keys, and some that
/// only share a hash with them. Found in `event_ids`, so that no month is opened that has none.
///
/// @param keys one more than [#MOST] where there are more than that
/// @param ids what was looked for
record LinkedKeys(List<Cursor> keys, Ids ids) {
    /// Up to so many keys the rows are better looked up one by one and sorted than read in order
    /// until a page is full.
    static final int MOST = 10_000;

    private static final String KEYS =
            "SELECT k.\"timestamp\", k.id FROM event_ids AS k WHERE %s%s%s LIMIT " + (MOST + 1);

    /// The condition on `event_ids AS k` of the events of a chain.
    private static final String OF_CHAIN = "k.correlation_hash = hashtext(:correlation)";

    /// The condition on `event_ids AS k` of the effects of an event.
    private static final String OF_CAUSE = "k.causation_hash = hashtext(:causation)";

    private static final String NARROW =
            """
             AND e."timestamp" >= :firstLinked AND e."timestamp" <= :lastLinked
             AND (e."timestamp", e.id) IN (SELECT * FROM unnest(:linkedTimes, :linkedRows))\
            """;
    private static final String WIDE =
            """
             AND (e."timestamp", e.id) IN (SELECT k."timestamp", k.id
                                             FROM event_ids AS k
                                            WHERE %s)\
            """;

    /// @param ids has a correlation or a causation id
    static LinkedKeys of(Handle handle, Ids ids, TimeRange range) {
        Instant from = range.from();
        Instant to = range.to();
        Query query =
                handle.createQuery(
                        KEYS.formatted(
                                hashes(ids),
                                from == null ? "" : " AND k.\"timestamp\" >= :from",
                                to == null ? "" : " AND k.\"timestamp\" <= :to"));
        if (from != null) {
            query.bind("from", from.atOffset(ZoneOffset.UTC));
        }
        if (to != null) {
            query.bind("to", to.atOffset(ZoneOffset.UTC));
        }
        if (ids.correlationId() != null) {
            query.bind("correlation", ids.correlationId());
        }
        if (ids.causationId() != null) {
            query.bind("causation", ids.causationId());
        }
        return new LinkedKeys(query.map((row, context) -> Rows.cursor(row)).list(), ids);
    }

    private static String hashes(Ids ids) {
        if (ids.correlationId() == null) {
            return OF_CAUSE;
        }
        return ids.causationId() == null ? OF_CHAIN : OF_CHAIN + " AND " + OF_CAUSE;
    }

    /// Whether all of them are known.
    boolean areFew() {
        return keys.size() <= MOST;
    }

    /// What narrows `events AS e` down to them, and more than that; begins with AND. Besides what
    /// [#bindings] has it needs the ids as `correlation` and `causation`.
    String condition() {
        return areFew() ? NARROW : WIDE.formatted(hashes(ids));
    }

    /// The values of the condition; there is at least one key.
    Map<String, Object> bindings() {
        if (!areFew()) {
            return Map.of();
        }
        List<Instant> times = keys.stream().map(Cursor::timestamp).toList();
        return Map.of(
                "firstLinked",
                        times.stream()
                                .min(Comparator.naturalOrder())
                                .orElseThrow()
                                .atOffset(ZoneOffset.UTC),
                "lastLinked",
                        times.stream()
                                .max(Comparator.naturalOrder())
                                .orElseThrow()
                                .atOffset(ZoneOffset.UTC),
                "linkedTimes", SqlArrays.times(times),
                "linkedRows", SqlArrays.uuids(keys.stream().map(Cursor::rowId).toList()));
    }
}

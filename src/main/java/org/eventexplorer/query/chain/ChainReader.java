package org.eventexplorer.query.chain;

import org.eventexplorer.correlation.model.ChainEvents;
import org.eventexplorer.correlation.model.ChainEventsBuilder;
import org.eventexplorer.correlation.model.Whereabouts;
import org.eventexplorer.database.Database;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.query.chain.ChainReading.Neighbourhood;
import org.eventexplorer.query.chain.ChainReading.TooLarge;
import org.eventexplorer.query.chain.ChainReading.Whole;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads the skeletons of a chain's events and what lies right beside them in other chains, as one
/// moment has them; only which causes lie in other chains is asked a moment later. Thread-safe.
///
/// Every method throws [org.eventexplorer.work.CancelledException] where `token` was cancelled, and
/// [org.eventexplorer.database.DatabaseException] where the server could not.
public final class ChainReader {
    private static final int FETCH = 5_000;

    // All of a chain is wanted: its keys are found by their index and its rows by their keys,
    // whatever the planner thinks of its size.
    static final String BY_INDEX = "SET LOCAL enable_seqscan = off";

    // And the plan is the same for every chain: to make it takes longer than to follow it.
    static final String KEPT_PLANS = BY_INDEX + "; SET LOCAL plan_cache_mode = force_generic_plan";

    // Sorted outside: with the order inside, the planner may read the whole table in that order.
    static final String SKELETONS =
            "SELECT f.* FROM (SELECT "
                    + SkeletonRows.COLUMNS
                    + """
                    , e.id
                    """
                    + ChainRows.OF_CHAIN
                    + """
                      LIMIT :limit) AS f
                     ORDER BY f."timestamp", f.id
                    """;
    private static final String NUMBERS =
            """
            SELECT e.pattern, count(*) AS n, min(e."timestamp") AS first, max(e."timestamp") AS last,
                   count(*) FILTER (WHERE e.metadata ->> 'causationId' IS NULL) AS roots
            """
                    + ChainRows.OF_CHAIN
                    + "GROUP BY e.pattern";

    private final Database database;

    /// @param database the store's database
    public ChainReader(Database database) {
        this.database = database;
    }

    /// Reads chains of this store part by part.
    public ChainParts parts() {
        return new ChainParts(database);
    }

    /// Reads a chain within the usual limits.
    public ChainReading read(String correlationId, CancelToken token) {
        return read(correlationId, ChainLimits.USUAL, token);
    }

    /// Reads a chain: its events and, one step each way, their causes and effects in other chains.
    /// Without events where there is no such chain.
    public ChainReading read(String correlationId, ChainLimits limits, CancelToken token) {
        if (correlationId.indexOf('\0') >= 0) {
            return nothing(correlationId);
        }
        Optional<Whole> small =
                database.read(
                        token,
                        handle -> new SmallChain(handle, correlationId, limits, token).read());
        return small.isPresent() ? small.get() : large(correlationId, limits, token);
    }

    private ChainReading large(String correlationId, ChainLimits limits, CancelToken token) {
        return database.limitedSnapshot(
                token,
                KEPT_PLANS,
                handle -> {
                    ChainEventsBuilder builder = new ChainEventsBuilder(correlationId);
                    SkeletonRows rows = new SkeletonRows();
                    return readOwn(handle, builder, rows, limits.events(), token)
                            ? withNeighbours(handle, builder, rows, limits, token)
                            : numbers(handle, correlationId);
                });
    }

    /// Goes one step further from one event of another chain: takes in its cause and its effects.
    ///
    /// @param eventId an event of `before`, or a cause that one of its events names
    public Whole follow(Whole before, String eventId, CancelToken token) {
        return database.limitedSnapshot(
                token,
                KEPT_PLANS,
                handle -> {
                    ChainEventsBuilder builder = ChainEventsBuilder.with(before.events());
                    SkeletonRows rows = new SkeletonRows();
                    Neighbours further =
                            new Neighbours(
                                    handle, rows, builder, ChainLimits.USUAL.neighbours(), token);
                    further.know(before.events());
                    further.addCauses(List.of(eventId));
                    further.addCauses(causesOf(before.events(), eventId));
                    further.addEffects(List.of(eventId), null);
                    ChainEvents events = builder.build();
                    further.locate(Neighbours.unknown(events, before.whereabouts()));
                    Map<String, Whereabouts> places = new HashMap<>(before.whereabouts());
                    places.putAll(further.whereabouts());
                    return new Whole(
                            events,
                            places,
                            further.isFull() ? Neighbourhood.CUT : before.neighbours());
                });
    }

    private static Whole nothing(String correlationId) {
        return new Whole(
                new ChainEventsBuilder(correlationId).build(), Map.of(), Neighbourhood.WHOLE);
    }

    private static boolean readOwn(
            Handle handle,
            ChainEventsBuilder builder,
            SkeletonRows rows,
            int limit,
            CancelToken token) {
        return handle.createQuery(SKELETONS)
                .bind("chain", builder.correlationId())
                .bind("limit", limit + 1)
                .setFetchSize(FETCH)
                .scanResultSet(
                        (results, context) -> {
                            ResultSet row = results.get();
                            while (builder.size() <= limit && row.next()) {
                                if (builder.size() % FETCH == 0) {
                                    token.throwIfCancelled();
                                }
                                builder.add(rows.skeleton(row));
                            }
                            return builder.size() <= limit;
                        });
    }

    private static Whole withNeighbours(
            Handle handle,
            ChainEventsBuilder builder,
            SkeletonRows rows,
            ChainLimits limits,
            CancelToken token) {
        ChainEvents own = builder.build();
        Neighbours beside = new Neighbours(handle, rows, builder, limits.neighbours(), token);
        List<String> causes = own.causesElsewhere();
        beside.addCauses(causes.subList(0, Math.min(causes.size(), limits.asked())));
        boolean isAsked = own.size() <= limits.asked();
        if (isAsked) {
            beside.know(own);
            beside.addEffects(ids(own), own.correlationId());
        }
        return beside.whole(own, isAsked ? Neighbourhood.WHOLE : Neighbourhood.WITHOUT_EFFECTS);
    }

    private static List<String> ids(ChainEvents events) {
        return IntStream.range(0, events.size()).mapToObj(events::id).toList();
    }

    private static List<String> causesOf(ChainEvents events, String eventId) {
        return IntStream.range(0, events.size())
                .filter(event -> events.id(event).equals(eventId))
                .mapToObj(events::causationId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static TooLarge numbers(Handle handle, String correlationId) {
        List<Numbers> all =
                handle.createQuery(NUMBERS)
                        .bind("chain", correlationId)
                        .map(
                                (row, context) ->
                                        new Numbers(
                                                new PatternCount(
                                                        row.getString("pattern"), row.getLong("n")),
                                                row.getLong("roots"),
                                                time(row, "first"),
                                                time(row, "last")))
                        .list();
        return new TooLarge(
                correlationId,
                all.stream().mapToLong(n -> n.count.count()).sum(),
                all.stream().mapToLong(n -> n.roots).sum(),
                all.stream().map(n -> n.first).min(Comparator.naturalOrder()).orElse(null),
                all.stream().map(n -> n.last).max(Comparator.naturalOrder()).orElse(null),
                all.stream()
                        .map(n -> n.count)
                        .sorted(Comparator.comparingLong(PatternCount::count).reversed())
                        .toList());
    }

    private static Instant time(ResultSet row, String column) throws java.sql.SQLException {
        return row.getObject(column, java.time.OffsetDateTime.class).toInstant();
    }

    private record Numbers(PatternCount count, long roots, Instant first, Instant last) {}
}

package org.eventexplorer.correlation.model;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import org.eventexplorer.event.Source;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// Chains for tests: some by hand, and any that chance makes.
public final class Chains {
    /// The chain of these events unless they say another.
    public static final String CHAIN = "flow-1";

    private Chains() {}

    /// An event of the chain that happened `micros` after 1970.
    public static Skeleton event(String id, @Nullable String cause, long micros) {
        return event(id, cause, micros, "order.placed");
    }

    /// The same of another pattern.
    public static Skeleton event(String id, @Nullable String cause, long micros, String pattern) {
        return new Skeleton(
                new Skeleton.Ids(id, CHAIN, cause),
                pattern,
                new Source("service", "shop", null),
                Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                1,
                100);
    }

    /// The graph of these events, in which nobody looked for what is missing.
    public static CorrelationGraph graph(List<Skeleton> events) {
        return CorrelationGraph.of(events(events), Map.of(), new CancelToken());
    }

    /// These events.
    public static ChainEvents events(List<Skeleton> events) {
        ChainEventsBuilder builder = new ChainEventsBuilder(CHAIN);
        events.forEach(builder::add);
        return builder.build();
    }

    /// Events of every sort of trouble: ids out of a small pool, so that some are doubled,
    /// causes out of the same pool and some beside it, so that there are cycles, events that
    /// cause themselves and causes that are missing, and times in any order.
    public static Arbitrary<List<Skeleton>> troubled() {
        Arbitrary<String> ids = Arbitraries.integers().between(0, 60).map(n -> "e" + n);
        Arbitrary<@Nullable String> causes =
                Arbitraries.integers().between(0, 70).map(n -> "e" + n).injectNull(0.2);
        return Combinators.combine(ids, causes, times(), patterns(), sources(), chains())
                .as(
                        (id, cause, time, pattern, source, chain) ->
                                new Skeleton(
                                        new Skeleton.Ids(id, chain, cause),
                                        pattern,
                                        source,
                                        time,
                                        1,
                                        10))
                .list()
                .ofMaxSize(60);
    }

    /// Forests as they should be: each event later than its cause, which is one of those before it.
    public static Arbitrary<List<Skeleton>> orderly() {
        return Arbitraries.integers()
                .between(0, 1_000_000)
                .list()
                .ofMaxSize(150)
                .flatMap(
                        picks ->
                                Arbitraries.integers()
                                        .between(1, 40)
                                        .map(reach -> forest(picks, reach)));
    }

    // The nearer the cause must be, the deeper the forest.
    private static List<Skeleton> forest(List<Integer> picks, int reach) {
        List<Skeleton> events = new java.util.ArrayList<>();
        for (int i = 0; i < picks.size(); i++) {
            int back = picks.get(i) % (reach + 1);
            String cause = back == 0 || back > i ? null : "e" + (i - back);
            events.add(event("e" + i, cause, i, "kind." + picks.get(i) % 7));
        }
        return events;
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.longs()
                .between(0, 40)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static Arbitrary<String> patterns() {
        return Arbitraries.of("order.placed", "order.paid", "email.sent");
    }

    private static Arbitrary<Source> sources() {
        return Arbitraries.of(
                new Source("service", "shop", null), new Source("service", "mail", "Mail"));
    }

    private static Arbitrary<@Nullable String> chains() {
        return Arbitraries.of(CHAIN, CHAIN, CHAIN, "flow-2").injectNull(0.05);
    }
}

package org.eventexplorer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventexplorer.event.Events.event;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.Event;
import org.eventexplorer.store.AppendResult.Stored;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// Writers released at once: every outcome is a value, and the store's promises hold afterwards.
@ExtendWith(StoreExtension.class)
final class CollisionIT {
    private static final int WRITERS = 8;

    private Database database;
    private EventStore store;

    @BeforeEach
    void openAStoreOfItsOwn(TestServer server) {
        database = Database.open(server.newStore(), Path.of("unused"));
        store = new EventStore(database);
    }

    @AfterEach
    void verifyAndClose() {
        Verification.Report report = new Verification(database).run(JobContext.none());
        database.close();
        assertThat(report.checks().stream().flatMap(c -> c.breaches().stream()).toList()).isEmpty();
        assertThat(report.holds()).isTrue();
    }

    private static <T> List<T> atOnce(List<Callable<T>> writers) throws Exception {
        CyclicBarrier start = new CyclicBarrier(writers.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> writer : writers) {
                futures.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return writer.call();
                                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void writersWithOverlappingIdsAndPatternsStoreEachEventOnce() throws Exception {
        // Every writer has the same 2,000 ids, in an order and in batches of its own; many of the
        // patterns and months are new, so that partitions and catalogue rows collide too.
        List<Callable<List<Stored>>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            long seed = w;
            writers.add(() -> write(shuffled(seed), new Random(seed)));
        }
        List<Stored> stored = atOnce(writers).stream().flatMap(List::stream).toList();

        assertThat(stored).hasSize(2_000);
        assertThat(new HashSet<>(stored.stream().map(Stored::position).toList())).hasSize(2_000);
        List<String> sequences = new ArrayList<>();
        database.read(
                        new CancelToken(),
                        h ->
                                h.createQuery(
                                                "SELECT pattern || ':' || count(*) || ':'"
                                                        + " || max(sequence) FROM events GROUP BY"
                                                        + " pattern ORDER BY 1")
                                        .mapTo(String.class)
                                        .list())
                .forEach(sequences::add);
        assertThat(sequences).hasSize(20).allMatch(s -> s.endsWith(":100:100"));
    }

    private static List<Event> shuffled(long seed) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Instant time = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(i * 40_000L);
            events.add(event("id-" + i, "p" + i % 20 + ".x", time, "{\"n\": " + i + "}"));
        }
        Collections.shuffle(events, new Random(seed));
        return events;
    }

    private List<Stored> write(List<Event> events, Random random) {
        List<Stored> stored = new ArrayList<>();
        for (int from = 0; from < events.size(); ) {
            // Sometimes a small batch, sometimes a large one: both ways in at the same time.
            int to = Math.min(events.size(), from + 1 + random.nextInt(60));
            for (AppendResult result : store.append(events.subList(from, to), Map.of())) {
                switch (result) {
                    case Stored one -> stored.add(one);
                    case AppendResult.Duplicate duplicate ->
                            assertThat(duplicate.isConflicting()).isFalse();
                }
            }
            from = to;
        }
        return stored;
    }

    @Test
    void ofWritersWithTheSameExpectedSequenceOneWins() throws Exception {
        store.append(List.of(event("first", "a")), Map.of());
        for (int round = 0; round < 10; round++) {
            long expected = 1L + round;
            List<Callable<String>> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                Event own = event("e-" + round + "-" + w, "a");
                writers.add(() -> tryAppend(own, expected));
            }
            List<String> outcomes = new ArrayList<>(atOnce(writers));
            Collections.sort(outcomes);
            List<String> wanted =
                    new ArrayList<>(
                            Collections.nCopies(WRITERS - 1, "conflict at " + (expected + 1)));
            wanted.add("stored " + (expected + 1));
            assertThat(outcomes).isEqualTo(wanted);
        }
    }

    private String tryAppend(Event event, long expected) {
        try {
            return switch (store.append(List.of(event), Map.of("a", expected)).getFirst()) {
                case Stored stored -> "stored " + stored.sequence();
                case AppendResult.Duplicate duplicate -> "duplicate";
            };
        } catch (SequenceConflictException e) {
            return "conflict at " + e.actual();
        }
    }

    @Test
    void sequenceOrderIsPositionOrderAndRowOrderWithinAPattern() throws Exception {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            int writer = w;
            writers.add(
                    () -> {
                        for (int i = 0; i < 100; i++) {
                            store.append(List.of(event("w" + writer + "-" + i, "one")), Map.of());
                        }
                        return 100;
                    });
        }
        atOnce(writers);
        List<Long> bySequence = longs("SELECT position FROM events ORDER BY sequence");
        assertThat(bySequence).isSorted().hasSize(WRITERS * 100);
        // All have one time, so the list shows them in the order in which they were stored.
        assertThat(longs("SELECT sequence FROM events ORDER BY \"timestamp\", id")).isSorted();
    }

    private List<Long> longs(String sql) {
        return database.read(new CancelToken(), h -> h.createQuery(sql).mapTo(Long.class).list());
    }

    @Test
    void nothingAppearsAtOrBelowASettledPosition() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Callable<Set<Long>>> all = new ArrayList<>();
        for (int w = 0; w < WRITERS - 1; w++) {
            long writer = w;
            all.add(
                    () -> {
                        Random random = new Random(writer);
                        for (int i = 0; i < 60; i++) {
                            List<Event> batch = new ArrayList<>();
                            for (int k = 0; k <= random.nextInt(50); k++) {
                                batch.add(event(writer + "-" + i + "-" + k, "p" + writer));
                            }
                            store.append(batch, Map.of());
                        }
                        return Set.of();
                    });
        }
        // A follower that reads what is settled, on and on; in the end it must have seen all.
        all.add(() -> follow(writing));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Set<Long>>> futures = all.stream().map(threads::submit).toList();
            for (Future<Set<Long>> writer : futures.subList(0, WRITERS - 1)) {
                writer.get();
            }
            writing.set(false);
            Set<Long> seen = futures.getLast().get();
            assertThat(seen)
                    .isEqualTo(new HashSet<>(longs("SELECT position FROM events")))
                    .hasSizeGreaterThan(WRITERS * 60);
        }
    }

    private Set<Long> follow(AtomicBoolean writing) {
        Set<Long> seen = new HashSet<>();
        long upTo = 0;
        boolean last;
        do {
            last = !writing.get();
            long from = upTo;
            long settled = longs("SELECT settled_position()").getFirst();
            List<Long> fresh =
                    longs(
                            "SELECT position FROM events WHERE position > "
                                    + from
                                    + " AND position <= "
                                    + settled);
            assertThat(Stream.of(fresh).flatMap(List::stream).noneMatch(seen::contains)).isTrue();
            seen.addAll(fresh);
            upTo = Math.max(upTo, settled);
        } while (!last);
        return seen;
    }

    @Test
    void countsStayExactWhileOthersWriteAndCount() throws Exception {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            int writer = w;
            writers.add(
                    () -> {
                        for (int i = 0; i < 40; i++) {
                            store.append(
                                    List.of(
                                            event("w" + writer + "-" + i, "p" + i % 3),
                                            event("shared-" + i, "q")),
                                    Map.of());
                            if (i % 10 == writer) {
                                longs("SELECT count_events(7)");
                            }
                        }
                        return 40;
                    });
        }
        atOnce(writers);
        while (longs("SELECT count_events(50)").getFirst() > 0) {
            assertThat(new Verification(database).run(JobContext.none()).holds()).isTrue();
        }
        assertThat(longs("SELECT sum(n)::bigint FROM event_counts"))
                .containsExactly(WRITERS * 40L + 40);
    }
}

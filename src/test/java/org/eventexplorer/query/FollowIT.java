package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventexplorer.event.Events.event;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Who follows sees each event once, none missing, whatever the writers do.
@ExtendWith(StoreExtension.class)
final class FollowIT {
    private static final int WRITERS = 8;
    private static final int EACH = 12_500;

    private final CancelToken token = new CancelToken();
    private Database database;

    @BeforeEach
    void openAStore(TestServer server) {
        database = Database.open(server.newStore(), Path.of("unused"));
    }

    @AfterEach
    void closeIt() {
        database.close();
    }

    @Test
    void seesEachOfAHundredThousandEventsOnceAndInOrderUnderEightWriters() throws Exception {
        EventStore store = new EventStore(database);
        Follow follow = new Follow(database);
        long from = follow.settled(token);
        AtomicInteger writing = new AtomicInteger(WRITERS);
        CyclicBarrier start = new CyclicBarrier(WRITERS + 1);
        List<String> seen = new ArrayList<>();
        Map<String, Integer> newestOfWriter = new java.util.HashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                int writer = w;
                writers.add(
                        threads.submit(
                                () -> {
                                    start.await(1, TimeUnit.MINUTES);
                                    try {
                                        write(store, writer);
                                    } finally {
                                        writing.decrementAndGet();
                                    }
                                    return null;
                                }));
            }
            start.await(1, TimeUnit.MINUTES);
            boolean last;
            do {
                last = writing.get() == 0;
                Follow.News news = follow.next(EventFilter.ALL, from, 1_000, token);
                assertThat(news.upTo()).isGreaterThanOrEqualTo(from);
                from = news.upTo();
                news.rows().forEach(row -> seen.add(row.eventId()));
                last &= news.rows().isEmpty();
            } while (!last);
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        assertThat(seen).hasSize(WRITERS * EACH);
        assertThat(new HashSet<>(seen)).hasSize(WRITERS * EACH);
        for (String id : seen) {
            String writer = id.substring(0, id.indexOf('-'));
            int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
            // Each writer's events in the order in which it stored them.
            assertThat(number).isEqualTo(newestOfWriter.merge(writer, 1, Integer::sum) - 1);
        }
    }

    /// Batches of all sizes, by both ways in: singly, small and large.
    private static void write(EventStore store, int writer) {
        int[] sizes = {1, 3, 24, 200, 7, 500};
        int next = 0;
        for (int b = 0; next < EACH; b++) {
            List<Event> batch = new ArrayList<>();
            for (int i = 0; i < sizes[b % sizes.length] && next < EACH; i++) {
                batch.add(event(writer + "-" + next, "p" + (writer + i) % 5));
                next++;
            }
            store.append(batch, Map.of());
        }
    }

    @Test
    void readsWhatMatchesAndGoesOnBehindWhatDoesNot() {
        EventStore store = new EventStore(database);
        Follow follow = new Follow(database);
        store.append(List.of(event("old", "a")), Map.of());
        long from = follow.settled(token);
        EventFilter onlyA = EventFilter.ALL.withPatterns(List.of(new PatternFilter("a")));
        assertThat(follow.next(onlyA, from, 10, token)).isEqualTo(new Follow.News(List.of(), from));
        store.append(List.of(event("1", "a"), event("2", "b"), event("3", "a")), Map.of());
        Follow.News first = follow.next(onlyA, from, 1, token);
        assertThat(first.rows().stream().map(EventRow::eventId)).containsExactly("1");
        Follow.News second = follow.next(onlyA, first.upTo(), 10, token);
        assertThat(second.rows().stream().map(EventRow::eventId)).containsExactly("3");
        assertThat(follow.next(onlyA, second.upTo(), 10, token).rows()).isEmpty();
    }

    @Test
    void aListUpToAPositionStaysTheSameWhileEventsAreStored() {
        EventStore store = new EventStore(database);
        EventQueries queries = new EventQueries(database);
        store.append(List.of(event("1", "a"), event("2", "b")), Map.of());
        long upTo = new Follow(database).settled(token);
        store.append(List.of(event("3", "a")), Map.of());
        Listing listing = new Listing(EventFilter.ALL, Order.OLDEST_FIRST, List.of(), upTo);
        assertThat(queries.page(listing, null, 10, token).rows().stream().map(EventRow::eventId))
                .containsExactly("1", "2");
        assertThat(queries.pageAt(listing, 1, 10, token).rows().stream().map(EventRow::eventId))
                .containsExactly("2");
    }
}

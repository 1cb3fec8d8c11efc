package org.eventexplorer.store.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.eventexplorer.event.Events.event;

import static java.util.Objects.requireNonNull;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.Metadata;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.store.AppendResult;
import org.eventexplorer.store.AppendResult.Duplicate;
import org.eventexplorer.store.AppendResult.Stored;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.store.Verification;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

@ExtendWith(StoreExtension.class)
final class AppendQueueIT {
    private static final int THREADS = 8;

    private Database database;
    private AppendQueue queue;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void openAStoreOfItsOwn(TestServer server) {
        database = Database.open(server.newStore(), Path.of("unused"));
        queue = new AppendQueue(new EventStore(database), Limits.USUAL);
    }

    @AfterEach
    void verifyAndClose() {
        queue.close();
        threads.close();
        Verification.Report report = new Verification(database).run(JobContext.none());
        database.close();
        assertThat(report.holds()).isTrue();
    }

    private List<CompletableFuture<AppendResult>> handIn(List<Event> events)
            throws InterruptedException {
        return handIn(queue, events);
    }

    private static List<CompletableFuture<AppendResult>> handIn(
            AppendQueue queue, List<Event> events) throws InterruptedException {
        List<CompletableFuture<AppendResult>> futures = new ArrayList<>();
        for (Event event : events) {
            futures.add(queue.appendAsync(event));
        }
        return futures;
    }

    private static List<Event> events(String prefix, int number) {
        return IntStream.range(0, number).mapToObj(i -> event(prefix + i, "p" + i % 7)).toList();
    }

    private long count(String condition) {
        String sql = "SELECT count(*) FROM events WHERE " + condition;
        return database.read(
                new CancelToken(), handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    @Test
    void storesEachOfAHundredThousandEventsFromEightThreadsOnceAndInTheThreadsOrder()
            throws Exception {
        int each = 100_000 / THREADS;
        List<Future<List<CompletableFuture<AppendResult>>>> handing = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            List<Event> own =
                    IntStream.range(0, each)
                            .mapToObj(i -> event(Thread.currentThread().threadId() + "-" + i, "x"))
                            .toList();
            String prefix = t + "-";
            handing.add(
                    threads.submit(
                            () ->
                                    handIn(
                                            IntStream.range(0, own.size())
                                                    .mapToObj(i -> event(prefix + i, "one"))
                                                    .toList())));
        }
        List<Long> sequences = new ArrayList<>();
        for (Future<List<CompletableFuture<AppendResult>>> thread : handing) {
            List<Long> own =
                    thread.get().stream()
                            .map(CompletableFuture::join)
                            .map(result -> ((Stored) result).sequence())
                            .toList();
            assertThat(own).isSorted();
            sequences.addAll(own);
        }
        assertThat(sequences.stream().sorted().toList())
                .isEqualTo(LongStream.rangeClosed(1, 100_000).boxed().toList());
        assertThat(count("true")).isEqualTo(100_000);
    }

    @Test
    void aRefusedEventFailsAloneAmongThoseOfItsGroup() throws Exception {
        List<Event> events = new ArrayList<>(events("e", 500));
        Instant tomorrow = Instant.now().plus(Duration.ofDays(3));
        events.add(321, event("too-early", "p1", tomorrow, "{}"));
        // The server names no event for this one: a number with more digits than it takes.
        events.add(123, event("too-long", "p1", Events.START, "1" + "0".repeat(140_000)));
        List<CompletableFuture<AppendResult>> futures;
        try (Locked locked = new Locked(database)) {
            futures = handIn(events);
            locked.release();
        }
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            try {
                assertThat(futures.get(i).join()).isInstanceOf(Stored.class);
            } catch (CompletionException e) {
                String what = requireNonNull(e.getCause()).getClass().getSimpleName();
                failed.add(events.get(i).id() + " " + what);
            }
        }
        assertThat(failed)
                .containsExactly("too-long DatabaseException", "too-early RefusedEventException");
        assertThat(count("true")).isEqualTo(500);
    }

    @Test
    void whatAReplaySentIsRefused() throws Exception {
        Event plain = event("again", "a");
        Metadata marked = new Metadata(Json.parse("metadata", "{\"replay\": true}"), null, null);
        Event replayed =
                new Event(
                        plain.id(),
                        plain.pattern(),
                        plain.version(),
                        plain.source(),
                        plain.timestamp(),
                        plain.payload(),
                        marked);
        assertThatThrownBy(() -> queue.appendAsync(replayed).get())
                .hasCauseInstanceOf(RefusedEventException.class);
    }

    @Test
    void duplicatesAndConflictsAreOutcomes() throws Exception {
        List<CompletableFuture<AppendResult>> futures =
                handIn(
                        List.of(
                                event("same", "a"),
                                event("same", "a"),
                                event("same", "a", Events.START, "{\"other\": true}")));
        assertThat(futures.stream().map(CompletableFuture::join).toList())
                .containsExactly(new Stored(1, 1), new Duplicate(false), new Duplicate(true));
    }

    @Test
    void refusesAtItsBoundAndTakesEventsAgainAfterwards() throws Exception {
        try (AppendQueue small =
                        new AppendQueue(
                                new EventStore(database),
                                new Limits(10, 1 << 20, WhenFull.REFUSE));
                Locked locked = new Locked(database)) {
            List<CompletableFuture<AppendResult>> taken = new ArrayList<>();
            for (Event event : events("e", 10)) {
                taken.add(small.appendAsync(event));
            }
            assertThatThrownBy(() -> small.appendAsync(event("more", "a")))
                    .isInstanceOf(QueueFullException.class);
            locked.release();
            taken.forEach(CompletableFuture::join);
            await().until(() -> isTaken(small, event("more", "a")));
        }
        assertThat(count("event_id = 'more'")).isEqualTo(1);
    }

    private static boolean isTaken(AppendQueue queue, Event event) throws InterruptedException {
        try {
            return !queue.appendAsync(event).isCancelled();
        } catch (QueueFullException e) {
            return false;
        }
    }

    @Test
    void letsCallersWaitAtItsBoundAndStoresWhatTheyBring() throws Exception {
        try (AppendQueue small =
                new AppendQueue(new EventStore(database), new Limits(5, 1 << 20, WhenFull.BLOCK))) {
            List<Future<List<AppendResult>>> callers = new ArrayList<>();
            try (Locked locked = new Locked(database)) {
                CountDownLatch begun = new CountDownLatch(THREADS);
                for (int t = 0; t < THREADS; t++) {
                    List<Event> own = events("t" + t + "-", 50);
                    callers.add(
                            threads.submit(
                                    () -> {
                                        begun.countDown();
                                        return handIn(small, own).stream()
                                                .map(CompletableFuture::join)
                                                .toList();
                                    }));
                }
                begun.await();
                assertThat(callers).noneMatch(Future::isDone);
                locked.release();
            }
            for (Future<List<AppendResult>> caller : callers) {
                assertThat(caller.get()).hasSize(50).allMatch(Stored.class::isInstance);
            }
        }
        assertThat(count("true")).isEqualTo(THREADS * 50);
    }

    @Test
    void closeStoresWhatWaitsAndTakesNothingMore() throws Exception {
        List<CompletableFuture<AppendResult>> futures;
        Future<?> closing;
        try (Locked locked = new Locked(database)) {
            futures = handIn(events("e", 3_000));
            closing = threads.submit(queue::close);
            await().until(() -> isClosed(queue));
            assertThat(closing.isDone()).isFalse();
            locked.release();
        }
        closing.get();
        assertThat(futures).allMatch(CompletableFuture::isDone);
        assertThat(count("true")).isEqualTo(3_000);
        assertThatThrownBy(() -> queue.appendAsync(event("late", "a")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static boolean isClosed(AppendQueue queue) throws InterruptedException {
        try {
            return queue.appendAsync(event("e0", "p0")).isCancelled();
        } catch (IllegalStateException e) {
            return true;
        }
    }

    @Test
    void interruptedCloseGivesUpWhatIsNotOnItsWay() throws Exception {
        List<CompletableFuture<AppendResult>> futures;
        try (Locked locked = new Locked(database)) {
            futures = handIn(events("e", 3_000));
            // The first group is on its way as soon as it waits for the lock.
            locked.awaitWaiter();
            Thread.currentThread().interrupt();
            queue.close();
            assertThat(Thread.interrupted()).isTrue();
            assertThatThrownBy(() -> futures.getLast().get())
                    .hasCauseInstanceOf(CancelledException.class);
            locked.release();
        }
        assertThat(futures.getFirst().get()).isEqualTo(new Stored(1, 1));
        long stored = futures.stream().filter(future -> !future.isCompletedExceptionally()).count();
        await().until(() -> futures.stream().allMatch(CompletableFuture::isDone));
        assertThat(count("true")).isEqualTo(stored).isLessThan(3_000);
    }

    @Test
    void aCallbackThatBlocksKeepsNobodyWaitingNotEvenInItsGroup() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        CompletableFuture<Void> callback;
        CompletableFuture<AppendResult> second;
        try (Locked locked = new Locked(database)) {
            handIn(events("ahead", 1));
            locked.awaitWaiter();
            // These two wait together, so that they are one group.
            callback =
                    queue.appendAsync(event("first", "a"))
                            .thenAccept(
                                    result -> {
                                        try {
                                            latch.await();
                                        } catch (InterruptedException e) {
                                            throw new IllegalStateException(e);
                                        }
                                    });
            second = queue.appendAsync(event("second", "a"));
            locked.release();
        }
        try {
            assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(new Stored(2, 3));
            assertThat(callback.isDone()).isFalse();
        } finally {
            latch.countDown();
        }
        callback.get();
    }
}

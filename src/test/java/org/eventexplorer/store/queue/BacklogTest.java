package org.eventexplorer.store.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.eventexplorer.event.Events;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

final class BacklogTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicReference<@Nullable Thread> putting = new AtomicReference<>();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private static Waiting event(String id) {
        return new Waiting(Events.event(id, "a"));
    }

    private static List<String> ids(List<Waiting> group) {
        return group.stream().map(one -> one.event().id()).toList();
    }

    private static Backlog filled(Limits limits, String... ids) throws InterruptedException {
        Backlog backlog = new Backlog(limits);
        for (String id : ids) {
            backlog.put(event(id));
        }
        return backlog;
    }

    private Future<?> putElsewhere(Backlog backlog, String id) {
        putting.set(null);
        Future<?> put =
                threads.submit(
                        () -> {
                            putting.set(Thread.currentThread());
                            backlog.put(event(id));
                            return id;
                        });
        await().until(() -> isStill(putting.get()));
        return put;
    }

    private static boolean isStill(@Nullable Thread thread) {
        return thread != null && thread.getState() == Thread.State.WAITING;
    }

    @Test
    void givesOutWhatWaitsInItsOrderAndNoMoreThanAskedFor() throws Exception {
        Backlog backlog = filled(Limits.USUAL, "1", "2", "3", "4", "5");
        assertThat(ids(backlog.take(2, Long.MAX_VALUE))).containsExactly("1", "2");
        assertThat(ids(backlog.take(9, 2 * event("3").bytes()))).containsExactly("3", "4");
        assertThat(ids(backlog.take(9, 1))).containsExactly("5");
    }

    @Test
    void refusesWhatIsTooManyAndSaysHowMuchWaits() throws Exception {
        Backlog backlog = filled(new Limits(2, 10_000, WhenFull.REFUSE), "1", "2");
        long bytes = event("1").bytes() + event("2").bytes();
        assertThatThrownBy(() -> backlog.put(event("3")))
                .isInstanceOfSatisfying(
                        QueueFullException.class,
                        e -> {
                            assertThat(e.eventId()).isEqualTo("3");
                            assertThat(e.events()).isEqualTo(2);
                            assertThat(e.bytes()).isEqualTo(bytes);
                        })
                .hasMessage(
                        "event 3 was not taken: 2 events of %,d bytes wait, and 2 of 10,000 may"
                                .formatted(bytes));
    }

    @Test
    void refusesWhatIsTooLargeButTakesItAlone() throws Exception {
        Limits tiny = new Limits(100, 10, WhenFull.REFUSE);
        Backlog backlog = filled(tiny, "1");
        assertThatThrownBy(() -> backlog.put(event("2"))).isInstanceOf(QueueFullException.class);
        backlog.release(backlog.take(1, 1));
        backlog.put(event("2"));
        assertThat(ids(backlog.take(9, 9))).containsExactly("2");
    }

    @Test
    void countsWhatWasTakenOutUntilItIsReleased() throws Exception {
        Backlog backlog = filled(new Limits(1, 10_000, WhenFull.REFUSE), "1");
        List<Waiting> group = backlog.take(1, 1);
        assertThatThrownBy(() -> backlog.put(event("2"))).isInstanceOf(QueueFullException.class);
        backlog.release(group);
        backlog.put(event("2"));
        assertThat(ids(backlog.takeAll())).containsExactly("2");
    }

    @Test
    void letsTheCallerWaitForRoom() throws Exception {
        Backlog backlog = filled(new Limits(1, 10_000, WhenFull.BLOCK), "1");
        Future<?> put = putElsewhere(backlog, "2");
        backlog.release(backlog.take(1, 1));
        assertThat(put.get()).isEqualTo("2");
        assertThat(ids(backlog.takeAll())).containsExactly("2");
    }

    @Test
    void wakesAsManyAsThereIsRoomFor() throws Exception {
        Backlog backlog = filled(new Limits(3, 10_000, WhenFull.BLOCK), "1", "2", "3");
        List<Future<?>> puts =
                List.of(
                        putElsewhere(backlog, "4"),
                        putElsewhere(backlog, "5"),
                        putElsewhere(backlog, "6"));
        backlog.release(backlog.takeAll());
        for (Future<?> put : puts) {
            put.get();
        }
        assertThat(ids(backlog.takeAll())).containsExactlyInAnyOrder("4", "5", "6");
    }

    @Test
    void whoIsInterruptedWhileWaitingForRoomHasHandedInNothing() throws Exception {
        Backlog backlog = filled(new Limits(1, 10_000, WhenFull.BLOCK), "1");
        Future<?> put = putElsewhere(backlog, "2");
        Objects.requireNonNull(putting.get()).interrupt();
        assertThatThrownBy(put::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(ids(backlog.takeAll())).containsExactly("1");
    }

    @Test
    void closedItTakesNothingAndGivesOutWhatIsLeft() throws Exception {
        Backlog backlog = filled(new Limits(1, 10_000, WhenFull.BLOCK), "1");
        Future<?> put = putElsewhere(backlog, "2");
        backlog.close();
        assertThatThrownBy(put::get)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("event 2 was not taken: the queue is closed");
        assertThat(ids(backlog.take(9, 9_999))).containsExactly("1");
        assertThat(backlog.take(9, 9_999)).isEmpty();
    }

    @Test
    void aQueueThatHoldsNothingIsRefused() {
        assertThatThrownBy(() -> new Limits(0, 1, WhenFull.BLOCK))
                .hasMessage(
                        "a queue of 0 events and 1 bytes holds nothing; give at least 1 of each");
    }
}

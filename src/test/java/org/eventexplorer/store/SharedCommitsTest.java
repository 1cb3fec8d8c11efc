package org.eventexplorer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.eventexplorer.event.Events.event;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.database.DatabaseException.Kind;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.store.AppendResult.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/// The transactions are lists of ids here; the first waits to be released.
final class SharedCommitsTest {
    private final LinkedBlockingQueue<List<String>> transactions = new LinkedBlockingQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private final SharedCommits commits = new SharedCommits(this::store);
    private final List<Thread> threads = new ArrayList<>();

    private List<AppendResult> store(List<Event> events) {
        List<String> ids = events.stream().map(Event::id).toList();
        transactions.add(ids);
        if (ids.contains("first")) {
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        for (String id : ids) {
            if (refused.contains(id)) {
                throw new RefusedEventException(id, "payload", "is refused");
            }
            if (lost.contains(id)) {
                throw new DatabaseException(Kind.UNREACHABLE, "08006", "gone", null);
            }
        }
        return ids.stream().<AppendResult>map(id -> new Stored(id.length(), 1)).toList();
    }

    @AfterEach
    void endThreads() throws InterruptedException {
        released.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private FutureTask<List<AppendResult>> append(String... ids) {
        FutureTask<List<AppendResult>> appending =
                new FutureTask<>(
                        () ->
                                commits.append(
                                        Arrays.stream(ids).map(id -> event(id, "p")).toList()));
        threads.add(Thread.ofPlatform().start(appending));
        return appending;
    }

    /// Somebody commits.
    private void occupy() throws InterruptedException {
        assertThat(append("first")).isNotDone();
        assertThat(transactions.take()).containsExactly("first");
    }

    private FutureTask<List<AppendResult>> appendAndWait(String... ids) {
        FutureTask<List<AppendResult>> appending = append(ids);
        Thread thread = threads.getLast();
        await().until(() -> thread.getState() == Thread.State.WAITING);
        return appending;
    }

    @Test
    void whoComesMeanwhileGoesTogetherInTheOrderOfComing() throws Exception {
        occupy();
        var three = appendAndWait("aaa");
        var four = appendAndWait("bbbb", "bb");
        var one = appendAndWait("c");
        assertThat(transactions).isEmpty();
        released.countDown();
        assertThat(three.get()).containsExactly(new Stored(3, 1));
        assertThat(four.get()).containsExactly(new Stored(4, 1), new Stored(2, 1));
        assertThat(one.get()).containsExactly(new Stored(1, 1));
        assertThat(transactions).containsExactly(List.of("aaa", "bbbb", "bb", "c"));
    }

    @Test
    void whatIsRefusedFailsAloneAndTheOthersAreStored() throws Exception {
        refused.add("bad");
        occupy();
        var good = appendAndWait("good");
        var bad = appendAndWait("bad");
        var fine = appendAndWait("fine", "f");
        released.countDown();
        assertThat(good.get()).containsExactly(new Stored(4, 1));
        assertThat(fine.get()).containsExactly(new Stored(4, 1), new Stored(1, 1));
        assertThat(bad)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(RefusedEventException.class);
        assertThat(transactions.poll()).containsExactly("good", "bad", "fine", "f");
        assertThat(transactions)
                .containsExactlyInAnyOrder(List.of("good"), List.of("bad"), List.of("fine", "f"));
    }

    @Test
    void nobodyTriesAgainWhereTheServerWasLostSinceWhatWasStoredIsUnknown() throws Exception {
        lost.add("b");
        occupy();
        var a = appendAndWait("a");
        var b = appendAndWait("b");
        released.countDown();
        for (var appending : List.of(a, b)) {
            assertThat(appending)
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(DatabaseException.class);
        }
        assertThat(transactions).containsExactly(List.of("a", "b"));
        assertThat(append("later").get()).containsExactly(new Stored(5, 1));
    }

    @Test
    void aGroupHasNoMoreThanItsLimitOfEvents() throws Exception {
        occupy();
        String[] many = new String[600];
        Arrays.setAll(many, i -> "m" + i);
        var first = appendAndWait(many);
        var second = appendAndWait(many);
        var last = appendAndWait("x");
        released.countDown();
        assertThat(first.get()).hasSize(600);
        assertThat(second.get()).hasSize(600);
        assertThat(last.get()).hasSize(1);
        assertThat(transactions.stream().map(List::size).toList()).containsExactly(600, 601);
    }
}

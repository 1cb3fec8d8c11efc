package org.eventexplorer.store.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.database.RestartableServer;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.store.AppendResult;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.store.Verification;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

final class LostServerIT {
    private static final int EVENTS = 30_000;
    private static final List<Event> ALL =
            IntStream.range(0, EVENTS).mapToObj(i -> Events.event("e" + i, "p" + i % 7)).toList();

    @TempDir private Path folder;

    @Test
    void whatWaitsFailsWithTheServerAndARetryStoresNothingTwice() throws Exception {
        try (RestartableServer server = RestartableServer.in(folder);
                Database database = Database.open(server.settings(), folder);
                AppendQueue queue = new AppendQueue(new EventStore(database), Limits.USUAL);
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<List<CompletableFuture<AppendResult>>> handing =
                    thread.submit(() -> handIn(queue));
            await().until(() -> count(database) > 2_000);
            server.stop();
            int failed = failures(handing.get());
            assertThat(failed).isPositive();

            server.startAgain();
            await().atMost(Duration.ofMinutes(1)).until(() -> answers(database));
            long stored = count(database);
            assertThat(stored).isBetween(2_000L, (long) EVENTS - 1);
            List<AppendResult> again = handIn(queue).stream().map(CompletableFuture::join).toList();
            assertThat(again.stream().filter(AppendResult.Stored.class::isInstance).count())
                    .isEqualTo(EVENTS - stored);
            assertThat(again).doesNotContain(new AppendResult.Duplicate(true));
            assertThat(count(database)).isEqualTo(EVENTS);
            assertThat(new Verification(database).run(JobContext.none()).holds()).isTrue();
        }
    }

    private static List<CompletableFuture<AppendResult>> handIn(AppendQueue queue)
            throws InterruptedException {
        List<CompletableFuture<AppendResult>> futures = new ArrayList<>();
        for (Event event : ALL) {
            futures.add(queue.appendAsync(event));
        }
        return futures;
    }

    private static int failures(List<CompletableFuture<AppendResult>> futures) throws Exception {
        int failed = 0;
        for (CompletableFuture<AppendResult> future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(DatabaseException.class);
                failed++;
            }
        }
        return failed;
    }

    private static boolean answers(Database database) {
        try {
            return count(database) > 0;
        } catch (DatabaseException e) {
            return false;
        }
    }

    private static long count(Database database) {
        return database.read(
                new CancelToken(),
                handle ->
                        handle.createQuery("SELECT count(*) FROM events").mapTo(Long.class).one());
    }
}

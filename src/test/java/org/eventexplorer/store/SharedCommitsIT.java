package org.eventexplorer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventexplorer.event.Events.event;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.store.AppendResult.Duplicate;
import org.eventexplorer.store.AppendResult.Stored;
import org.eventexplorer.work.CancelToken;
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
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

@ExtendWith(StoreExtension.class)
final class SharedCommitsIT {
    private static final int THREADS = 8;
    private static final int EACH = 250;

    private Database database;
    private EventStore store;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @BeforeEach
    void openAStoreOfItsOwn(TestServer server) {
        database = Database.open(server.newStore(), Path.of("unused"));
        store = new EventStore(database);
    }

    @AfterEach
    void verifyAndClose() {
        threads.close();
        Verification.Report report = new Verification(database).run(JobContext.none());
        database.close();
        assertThat(report.holds()).isTrue();
    }

    private AppendResult append(String id, Instant time) {
        return store.append(List.of(event(id, "hot", time, "{}")), Map.of()).getFirst();
    }

    private int transactions() {
        return database.read(
                new CancelToken(),
                handle ->
                        handle.createQuery("SELECT count(DISTINCT xmin::text) FROM events")
                                .mapTo(Integer.class)
                                .one());
    }

    @Test
    void eightThreadsOnOnePatternShareTransactionsAndEachEventIsStoredOnceAndNumbered()
            throws Exception {
        List<Future<List<Long>>> appending = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            String prefix = t + "-";
            appending.add(threads.submit(() -> appendEach(prefix)));
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> one : appending) {
            List<Long> own = one.get();
            assertThat(own).isSorted();
            all.addAll(own);
        }
        assertThat(all.stream().sorted().toList())
                .isEqualTo(LongStream.rangeClosed(1, THREADS * EACH).boxed().toList());
        assertThat(transactions()).isLessThan(THREADS * EACH);
    }

    private List<Long> appendEach(String prefix) {
        List<Long> sequences = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            AppendResult result = append(prefix + i, Events.START);
            assertThat(append(prefix + i, Events.START)).isEqualTo(new Duplicate(false));
            sequences.add(((Stored) result).sequence());
        }
        return sequences;
    }

    @Test
    void anEventThatIsRefusedSpoilsNobodyElsesAppend() throws Exception {
        Instant future = Instant.now().plus(Duration.ofDays(3));
        List<Future<Integer>> appending = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            String prefix = t + "-";
            Instant time = t % 2 == 0 ? Events.START : future;
            appending.add(threads.submit(() -> countRefused(prefix, time)));
        }
        for (int t = 0; t < THREADS; t++) {
            assertThat(appending.get(t).get()).isEqualTo(t % 2 == 0 ? 0 : EACH);
        }
    }

    private int countRefused(String prefix, Instant time) {
        int refused = 0;
        for (int i = 0; i < EACH; i++) {
            try {
                assertThat(append(prefix + i, time)).isInstanceOf(Stored.class);
            } catch (RefusedEventException e) {
                assertThat(e.eventId()).isEqualTo(prefix + i);
                refused++;
            }
        }
        return refused;
    }
}

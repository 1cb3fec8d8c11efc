package org.eventexplorer.store.queue;

import static org.awaitility.Awaitility.await;

import org.eventexplorer.database.Database;
import org.eventexplorer.work.CancelToken;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Holds back every append to a store until it is released.
final class Locked implements AutoCloseable {
    private static final String WAITERS =
            """
            SELECT count(*)
              FROM pg_locks
             WHERE NOT granted AND relation = 'event_sequences'::regclass
            """;

    private final Database database;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    Locked(Database database) throws InterruptedException {
        this.database = database;
        thread.execute(
                () ->
                        database.write(
                                handle -> {
                                    handle.execute("LOCK TABLE event_sequences IN EXCLUSIVE MODE");
                                    held.countDown();
                                    return waitForRelease();
                                }));
        held.await();
    }

    private boolean waitForRelease() {
        try {
            released.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits until somebody is held back.
    void awaitWaiter() {
        await().until(
                        () ->
                                database.read(
                                                new CancelToken(),
                                                handle ->
                                                        handle.createQuery(WAITERS)
                                                                .mapTo(Integer.class)
                                                                .one())
                                        > 0);
    }

    void release() {
        released.countDown();
    }

    @Override
    public void close() {
        release();
        thread.close();
    }
}

package org.eventexplorer.replay.run;

import org.eventexplorer.database.Database;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventDetail;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.replay.order.Planned;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Large payloads, which are in memory only while they are sent, and only so many at a time.
/// Thread-safe.
final class Payloads {
    private static final int UNIT = 1 << 16;
    private static final int SHARE_OF_MEMORY = 8;

    private final EventQueries queries;
    private final int units;
    private final Semaphore free;

    Payloads(Database database) {
        this.queries = new EventQueries(database);
        this.units =
                (int) Math.min(1 << 20, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / UNIT);
        this.free = new Semaphore(units, true);
    }

    /// Does `use` with the whole event.
    ///
    /// @return what it returned; null where the event is not there any more
    <T> @Nullable T with(Planned planned, Use<T> use, CancelToken token)
            throws InterruptedException {
        if (planned.event().isWhole()) {
            return use.of(planned.event().event());
        }
        Optional<EventDetail> detail = queries.detail(planned.eventId(), 0, token);
        if (detail.isEmpty()) {
            return null;
        }
        int needed = (int) Math.min(units, 1 + detail.get().payloadSize() / UNIT);
        free.acquire(needed);
        try {
            Optional<StoredEvent> whole = queries.event(planned.eventId(), token);
            return whole.isEmpty() ? null : use.of(whole.get());
        } finally {
            free.release(needed);
        }
    }

    /// What is done with an event.
    @FunctionalInterface
    interface Use<T> {
        T of(StoredEvent event) throws InterruptedException;
    }
}

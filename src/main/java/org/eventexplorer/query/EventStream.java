package org.eventexplorer.query;

import org.eventexplorer.database.Database;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.work.CancelToken;

import java.io.IOException;

/// Reads every matching event once, in order, through a cursor in the server: bounded memory
/// whatever the number, one consistent snapshot. Thread-safe.
public final class EventStream {
    private final Database database;

    /// @param database the store's database
    public EventStream(Database database) {
        this.database = database;
    }

    /// Gives `sink` the total, then each event that `filter` matches in `order`, after the first
    /// `offset` and at most `limit` (both 0 and `Long.MAX_VALUE` for all).
    ///
    /// @throws IOException what the sink threw
    public void read(EventFilter filter, Order order, Slice slice, Sink sink, CancelToken token)
            throws IOException {
        java.util.Objects.requireNonNull(database);
        throw new UnsupportedOperationException();
    }

    /// Which of the matching events: after the first `offset`, at most `limit`.
    public record Slice(long offset, long limit) {
        /// All of them.
        public static final Slice ALL = new Slice(0, Long.MAX_VALUE);
    }

    /// Takes what is read.
    public interface Sink {
        /// How many events will come, said once before the first.
        void total(long events) throws IOException;

        /// The next event.
        void event(StoredEvent event) throws IOException;
    }
}

package org.eventexplorer.query;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads every matching event once, in order, through a cursor in the server: bounded memory
/// whatever the number, one consistent snapshot. Thread-safe.
///
/// The cursor sends small payloads in batches; a large one is left out there and read by itself, so
/// that never more than one large payload is in memory.
public final class EventStream {
    private static final int BATCH = 500;

    // JSON without a cast to text, which would have the server copy each twice more; the driver
    // takes it as text all the same.
    private static final String COLUMNS =
            Rows.LISTED
                    + """
                    , e.position, e.created_at, e.metadata,
                           -- small, and not only as it lies in the table: five hundred of them
                           -- fit into memory
                           CASE WHEN pg_column_size(e.payload) <= 8192
                                     AND (pg_column_compression(e.payload) IS NULL
                                          OR octet_length(e.payload::text) <= 65536)
                                THEN e.payload END AS payload
                    """;
    private static final String LARGE_PAYLOAD =
            """
            SELECT payload::text AS payload FROM events WHERE "timestamp" = :time AND id = :id
            """;

    private final Database database;

    /// @param database the store's database
    public EventStream(Database database) {
        this.database = database;
    }

    /// Gives `sink` the total, then each event of `slice` of those that `filter` matches, in
    /// `order`; the events on another thread than the caller's, or on the caller's, one after the
    /// other and all of them before this returns.
    ///
    /// @throws IOException what the sink threw
    /// @throws BadFilterException where the filter makes no sense
    public void read(EventFilter filter, Order order, Slice slice, Sink sink, CancelToken token)
            throws IOException {
        try {
            database.snapshot(
                    token,
                    handle -> {
                        read(handle, filter, order, slice, sink, token);
                        return true;
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (DatabaseException e) {
            throw FilterErrors.translate(e, filter);
        }
    }

    private static void read(
            Handle handle,
            EventFilter filter,
            Order order,
            Slice slice,
            Sink sink,
            CancelToken token) {
        try {
            FilterSql sql = FilterSql.of(handle, filter);
            Tail tail = Tail.of(handle, filter);
            long matching = sql.isEmpty() ? 0 : Counting.countIn(handle, filter, sql, tail);
            long total = Math.min(slice.limit(), Math.max(0, matching - slice.offset()));
            sink.total(total);
            if (total > 0) {
                stream(handle, sql, order, slice, sink, token);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stream(
            Handle handle, FilterSql sql, Order order, Slice slice, Sink sink, CancelToken token)
            throws IOException {
        String text =
                "SELECT "
                        + (sql.isNarrow() ? "*" : COLUMNS)
                        + PageQuery.ordered(sql, COLUMNS, order)
                        + " OFFSET :offset LIMIT :limit";
        Query query =
                sql.bindWithPatterns(handle.createQuery(text))
                        .bind("offset", slice.offset())
                        .bind("limit", slice.limit())
                        .setFetchSize(BATCH);
        try (ResultIterator<RawEvent> rows =
                        query.map((row, context) -> raw(handle, row)).iterator();
                Handover<RawEvent> handover = new Handover<>(row -> give(row, sink, token))) {
            while (rows.hasNext()) {
                token.throwIfCancelled();
                RawEvent row = rows.next();
                handover.give(row, row.size());
            }
            handover.finish();
        }
    }

    private static void give(RawEvent row, Sink sink, CancelToken token) throws IOException {
        token.throwIfCancelled();
        sink.event(row.event());
    }

    private static RawEvent raw(Handle handle, ResultSet row) throws SQLException {
        byte[] payload = row.getBytes(RawEvent.PAYLOAD);
        if (payload == null) {
            payload =
                    handle.createQuery(LARGE_PAYLOAD)
                            .bind("time", row.getObject("timestamp"))
                            .bind("id", row.getObject("id"))
                            .map((large, context) -> large.getBytes("payload"))
                            .one();
        }
        return RawEvent.of(row, payload);
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

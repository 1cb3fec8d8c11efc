package org.eventexplorer.query;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/// Reads the keys of every matching event once, the earliest first, through a cursor in the server:
/// bounded memory whatever the number, one consistent snapshot. Thread-safe.
public final class EventKeys {
    private static final int BATCH = 2_000;
    private static final String COLUMNS =
            """
            e."timestamp", e.id, e.event_id, e.pattern,
            pg_column_size(e.payload) + pg_column_size(e.metadata) AS bytes\
            """;

    private final Database database;

    /// @param database the store's database
    public EventKeys(Database database) {
        this.database = database;
    }

    /// Gives `sink` each event that `filter` matches and that was stored up to `upTo`.
    ///
    /// @param upTo a position up to which everything is decided, see [Follow#settled]
    /// @throws BadFilterException where the filter makes no sense
    /// @throws DatabaseException where the server could not
    /// @throws org.eventexplorer.work.CancelledException where `token` was cancelled
    public void read(EventFilter filter, long upTo, Consumer<EventKey> sink, CancelToken token) {
        try {
            database.snapshot(
                    token,
                    handle -> {
                        read(handle, filter, upTo, sink, token);
                        return true;
                    });
        } catch (DatabaseException e) {
            throw FilterErrors.translate(e, filter);
        }
    }

    private static void read(
            Handle handle,
            EventFilter filter,
            long upTo,
            Consumer<EventKey> sink,
            CancelToken token) {
        FilterSql sql = FilterSql.of(handle, filter);
        sql.upTo(upTo);
        if (sql.isEmpty()) {
            return;
        }
        String text =
                "SELECT "
                        + (sql.isNarrow() ? "*" : COLUMNS)
                        + PageQuery.ordered(sql, COLUMNS, Order.OLDEST_FIRST);
        try (ResultIterator<EventKey> keys =
                sql.bindWithPatterns(handle.createQuery(text))
                        .setFetchSize(BATCH)
                        .map((row, context) -> key(row))
                        .iterator()) {
            while (keys.hasNext()) {
                token.throwIfCancelled();
                sink.accept(keys.next());
            }
        }
    }

    private static EventKey key(ResultSet row) throws SQLException {
        return new EventKey(
                Rows.cursor(row),
                row.getString("event_id"),
                row.getString("pattern"),
                row.getLong("bytes"));
    }
}

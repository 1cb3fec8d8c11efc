package org.eventexplorer.query;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Json;
import org.eventexplorer.work.CancelToken;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

/// Reads events whose keys are known. Thread-safe.
public final class EventsByKey {
    /// A payload whose text has more bytes is left out, to be read by itself.
    public static final int LARGE = 32_768;

    // As it lies in the table a payload may be a hundredth of its text: the text is what counts,
    // but one that is large even there is not made into text to find out.
    private static final String EVENT =
            Rows.LISTED
                    + """
                    , e.position, e.created_at, e.metadata::text AS metadata,
                           CASE WHEN octet_length(p.text) <= :large THEN p.text END AS payload
                      FROM events AS e
                     CROSS JOIN LATERAL (SELECT CASE WHEN pg_column_size(e.payload) <= :large
                                                     THEN e.payload::text END AS text
                                         OFFSET 0) AS p
                     WHERE e."timestamp" = k."timestamp" AND e.id = k.id::uuid
                           -- implied by the keys; it is what leaves out partitions once for all
                           AND e."timestamp" BETWEEN :first AND :last
                     LIMIT 1\
                    """;
    private static final String BY_KEY =
            """
            SELECT v.*, k.n
              FROM unnest(:times, :ids) WITH ORDINALITY AS k ("timestamp", id, n)
             CROSS JOIN LATERAL (SELECT %s) AS v
             ORDER BY k.n
            """
                    .formatted(EVENT);

    private final Database database;

    /// @param database the store's database
    public EventsByKey(Database database) {
        this.database = database;
    }

    /// The events of these keys that are there, in the keys' order.
    ///
    /// @throws org.eventexplorer.database.DatabaseException where the server could not
    /// @throws org.eventexplorer.work.CancelledException where `token` was cancelled
    public List<KeyedEvent> read(List<Cursor> keys, CancelToken token) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Instant> times = keys.stream().map(Cursor::timestamp).toList();
        List<String> ids = keys.stream().map(key -> key.rowId().toString()).toList();
        return database.read(
                token,
                handle ->
                        handle.createQuery(BY_KEY)
                                .bind("times", SqlArrays.times(times))
                                .bind("ids", SqlArrays.texts(ids))
                                .bind("first", Collections.min(times).atOffset(ZoneOffset.UTC))
                                .bind("last", Collections.max(times).atOffset(ZoneOffset.UTC))
                                .bind("large", LARGE)
                                .map((row, context) -> keyed(row))
                                .list());
    }

    private static KeyedEvent keyed(ResultSet row) throws SQLException {
        byte[] payload = row.getBytes("payload");
        return new KeyedEvent(
                row.getInt("n") - 1,
                Rows.stored(row, payload == null ? Json.NULL : Json.trusted(payload)),
                payload != null);
    }
}

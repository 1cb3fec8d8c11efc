package org.eventexplorer.bench.append;

import org.eventexplorer.event.Event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/// One prepared INSERT into the plain table an event, a transaction each.
final class PlainInsert implements Way {
    private static final String INSERT =
            """
            INSERT INTO plain.events (id, event_id, pattern, version, source, "timestamp", payload,
                                      metadata, partition_key)
            VALUES (?, ?, ?, ?, CAST(? AS jsonb), ?, CAST(? AS jsonb), CAST(? AS jsonb), ?)
            """;

    private final Connection connection;
    private final PreparedStatement insert;
    private final RowIds ids;

    PlainInsert(Connection connection, RowIds ids) throws SQLException {
        this.connection = connection;
        this.ids = ids;
        this.insert = connection.prepareStatement(INSERT);
    }

    @Override
    public void send(List<Event> batch) throws SQLException {
        for (Event event : batch) {
            insert.setObject(1, ids.next());
            insert.setString(2, event.id());
            insert.setString(3, event.pattern());
            insert.setString(4, event.version());
            insert.setString(5, PlainTable.source(event));
            insert.setObject(6, event.timestamp().atOffset(ZoneOffset.UTC));
            insert.setString(7, event.payload().toString());
            insert.setString(8, event.metadata().json().toString());
            insert.setString(9, PlainTable.partitionKey(event));
            insert.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

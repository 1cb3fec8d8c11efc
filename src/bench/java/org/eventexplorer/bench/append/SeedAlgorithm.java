package org.eventexplorer.bench.append;

import org.eventexplorer.event.Event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// How the project's seed stores an event: one transaction with one upsert of the pattern's
/// sequence and one INSERT.
final class SeedAlgorithm implements Way {
    private static final String NEXT_SEQUENCE =
            """
            INSERT INTO plain.event_sequences AS s (pattern, sequence, updated_at)
            VALUES (?, 1, now())
                ON CONFLICT (pattern) DO UPDATE
               SET sequence = s.sequence + 1, updated_at = now()
            RETURNING sequence
            """;

    private final Connection connection;
    private final PreparedStatement sequence;
    private final PlainInsert insert;

    SeedAlgorithm(Connection connection, RowIds ids) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        this.sequence = connection.prepareStatement(NEXT_SEQUENCE);
        this.insert = new PlainInsert(connection, ids);
    }

    @Override
    public void send(List<Event> batch) throws SQLException {
        for (Event event : batch) {
            sequence.setString(1, event.pattern());
            try (ResultSet row = sequence.executeQuery()) {
                row.next();
            }
            insert.send(List.of(event));
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

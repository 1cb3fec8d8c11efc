package org.eventexplorer.store;

import org.eventexplorer.database.SqlErrors;
import org.eventexplorer.event.Event;
import org.eventexplorer.store.AppendResult.Duplicate;
import org.eventexplorer.store.AppendResult.Stored;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;

/// Appends a single event: its values travel as they are, not as arrays in which each quote is
/// escaped, which costs both sides more than the rest.
final class OneEvent {
    private static final String APPEND =
            """
            SELECT stored, conflicting, sequence, position
              FROM append_events(ARRAY[?::text], ARRAY[?::text], ARRAY[?::text], ARRAY[?::jsonb],
                                 ARRAY[?::timestamptz], ARRAY[?::jsonb], ARRAY[?::jsonb])
            """;

    private OneEvent() {}

    static AppendResult append(Connection connection, Event event) {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, event.id());
            statement.setString(2, event.pattern());
            statement.setString(3, event.version());
            statement.setObject(4, SourceJson.text(event.source()), Types.OTHER);
            statement.setObject(5, event.timestamp().atOffset(ZoneOffset.UTC));
            statement.setObject(6, event.payload().toString(), Types.OTHER);
            statement.setObject(7, event.metadata().json().toString(), Types.OTHER);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return result(row);
            }
        } catch (SQLException e) {
            throw SqlErrors.translate(e);
        }
    }

    /// Reads what `append_events` says about an event.
    static AppendResult result(ResultSet row) throws SQLException {
        return row.getBoolean("stored")
                ? new Stored(row.getLong("sequence"), row.getLong("position"))
                : new Duplicate(row.getBoolean("conflicting"));
    }
}

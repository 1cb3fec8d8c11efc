package org.eventexplorer.query;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// What the counts kept ahead do not hold yet, and the ends of what they hold, as seen in one
/// snapshot.
///
/// @param most how many events it has at most
/// @param first when the first event happened that is counted; null: none is
/// @param last when the last one happened
record Tail(long most, @Nullable Instant first, @Nullable Instant last) {
    /// The condition on `events AS e` that holds for it alone.
    static final String HOLDS = "e.position > (SELECT position FROM event_counted)";

    /// Asks for one.
    static final String QUESTION =
            """
            SELECT (SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM event_position)
                   - c.position, c.first, c.last
              FROM event_counted AS c
            """;

    /// The answer.
    static Tail of(ResultSet row) throws SQLException {
        return new Tail(row.getLong(1), Rows.timeOrNull(row, 2), Rows.timeOrNull(row, 3));
    }

    /// Null where the counts cannot answer for this filter.
    static @Nullable Tail of(Handle handle, EventFilter filter) {
        return Counting.isCounted(filter)
                ? handle.createQuery(QUESTION).map((row, context) -> of(row)).one()
                : null;
    }

    boolean isEmpty() {
        return most <= 0;
    }
}

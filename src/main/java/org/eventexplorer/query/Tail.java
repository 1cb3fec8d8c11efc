package org.eventexplorer.query;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What the counts kept ahead do not hold yet, as seen in one snapshot.
///
/// @param most how many events it has at most
record Tail(long most) {
    /// The condition on `events AS e` that holds for it alone.
    static final String HOLDS = "e.position > (SELECT position FROM event_counted)";

    /// Asks how many there are at most.
    static final String MOST =
            """
            SELECT (SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM event_position)
                   - (SELECT position FROM event_counted)
            """;

    /// Null where the counts cannot answer for this filter.
    static @Nullable Tail of(Handle handle, EventFilter filter) {
        return Counting.isCounted(filter)
                ? new Tail(handle.createQuery(MOST).mapTo(Long.class).one())
                : null;
    }

    boolean isEmpty() {
        return most <= 0;
    }
}

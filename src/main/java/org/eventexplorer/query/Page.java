package org.eventexplorer.query;

import java.util.List;

/// Some events in order.
///
/// @param rows the events
/// @param more whether at least one more stands behind the last
public record Page(List<EventRow> rows, boolean more) {
    /// Copies the rows.
    public Page {
        rows = List.copyOf(rows);
    }

    /// The page of `limit` rows where one more than these was asked for.
    static Page of(List<EventRow> found, int limit) {
        return found.size() > limit
                ? new Page(found.subList(0, limit), true)
                : new Page(found, false);
    }
}

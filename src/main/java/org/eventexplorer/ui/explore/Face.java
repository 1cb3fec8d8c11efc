package org.eventexplorer.ui.explore;

import org.eventexplorer.query.EventFilter;

/// What stands in the place of the list.
sealed interface Face {
    /// The rows.
    record Rows() implements Face {}

    /// No event matches.
    record Empty(EventFilter filter) implements Face {}

    /// The search failed.
    ///
    /// @param hasRows whether rows that came before are still there
    record Failed(Exception cause, boolean hasRows) implements Face {}

    /// The person ended the search before its first row.
    record Stopped() implements Face {}
}

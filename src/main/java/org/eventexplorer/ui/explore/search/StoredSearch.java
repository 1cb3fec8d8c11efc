package org.eventexplorer.ui.explore.search;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// A search as it is kept: what it means may move with the clock.
///
/// @param filter which events; its range is that of all time where `last` is given
/// @param last how long before the present moment it begins; null: the filter's range is fixed
/// @param order the order of the list
public record StoredSearch(EventFilter filter, @Nullable Duration last, Order order) {
    /// Drops a range that `last` replaces.
    public StoredSearch {
        filter = last == null ? filter : filter.withRange(TimeRange.ALL);
    }
}

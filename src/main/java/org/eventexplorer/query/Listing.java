package org.eventexplorer.query;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a list shows: which events, in which order, with which values of theirs.
///
/// @param filter which events
/// @param order their order
/// @param values what is read of each event's payload and metadata
/// @param upTo the last position, so that the list stays the same while events are stored; null:
///     whatever is there
public record Listing(
        EventFilter filter, Order order, List<ValuePath> values, @Nullable Long upTo) {
    /// Whatever is there at each reading.
    public Listing(EventFilter filter, Order order, List<ValuePath> values) {
        this(filter, order, values, null);
    }

    /// Copies the paths.
    public Listing {
        values = List.copyOf(values);
    }
}

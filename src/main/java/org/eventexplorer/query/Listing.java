package org.eventexplorer.query;

import java.util.List;

/// What a list shows: which events, in which order, with which values of theirs.
///
/// @param filter which events
/// @param order their order
/// @param values what is read of each event's payload and metadata
public record Listing(EventFilter filter, Order order, List<ValuePath> values) {
    /// Copies the paths.
    public Listing {
        values = List.copyOf(values);
    }
}

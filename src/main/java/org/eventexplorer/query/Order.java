package org.eventexplorer.query;

/// The direction in which events are listed, by (timestamp, id).
public enum Order {
    /// The latest event first.
    NEWEST_FIRST,
    /// The earliest event first.
    OLDEST_FIRST;

    /// The other direction.
    public Order reversed() {
        return this == NEWEST_FIRST ? OLDEST_FIRST : NEWEST_FIRST;
    }
}

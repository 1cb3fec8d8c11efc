package org.eventexplorer.replay.record;

import java.util.Locale;

/// In which order a replay sends.
public enum DeliveryOrder {
    /// The events of one correlation id one after another, chains side by side.
    CHAIN,
    /// One event at a time, in the store's order.
    STRICT,
    /// As they come.
    UNORDERED;

    /// Its name on the command line and in the tables.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

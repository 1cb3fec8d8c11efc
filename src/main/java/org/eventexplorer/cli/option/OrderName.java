package org.eventexplorer.cli.option;

import org.eventexplorer.query.Order;

import java.util.Locale;

/// The order of events by time, as the command line calls it.
public enum OrderName {
    /// The earliest first.
    ASC,
    /// The latest first.
    DESC;

    /// The order of a query.
    public Order order() {
        return switch (this) {
            case ASC -> Order.OLDEST_FIRST;
            case DESC -> Order.NEWEST_FIRST;
        };
    }

    /// The name in lower case.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.eventexplorer.routing.subscriber;

import java.util.Locale;

/// How an event travels.
public enum Form {
    /// A CloudEvent as one JSON document.
    STRUCTURED,
    /// A CloudEvent whose attributes are headers, and whose body is the payload alone.
    BINARY,
    /// The plain form: an event's own fields as one JSON document.
    PLAIN;

    /// As a person writes it and as it is stored.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}

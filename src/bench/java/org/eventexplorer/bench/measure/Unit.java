package org.eventexplorer.bench.measure;

/// What a figure counts.
public enum Unit {
    /// How many events a second.
    EVENTS_A_SECOND("events/s"),
    /// Milliseconds.
    MILLISECONDS("ms"),
    /// Bytes that an event takes.
    BYTES_AN_EVENT("bytes/event");

    private final String text;

    Unit(String text) {
        this.text = text;
    }

    /// As it is printed.
    public String text() {
        return text;
    }
}

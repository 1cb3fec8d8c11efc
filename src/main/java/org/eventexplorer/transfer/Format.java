package org.eventexplorer.transfer;

/// How a file or a stream of events is written.
public enum Format {
    /// The plain form, one event a line.
    NDJSON,
    /// The plain form, one array.
    JSON,
    /// CloudEvents 1.0 in structured JSON, one event a line.
    CLOUDEVENTS,
    /// CloudEvents 1.0, one batch array.
    CLOUDEVENTS_BATCH;

    /// Whether the events stand in one array.
    public boolean isArray() {
        return this == JSON || this == CLOUDEVENTS_BATCH;
    }

    /// Whether the events are CloudEvents.
    public boolean isCloudEvents() {
        return this == CLOUDEVENTS || this == CLOUDEVENTS_BATCH;
    }
}

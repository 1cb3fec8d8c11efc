package org.eventexplorer.cli.option;

import org.eventexplorer.transfer.Format;

import java.util.Locale;

/// How events are printed or written, as the command line calls it.
public enum FormatName {
    /// One event a line, in columns.
    TABLE,
    /// The plain form, one event a line.
    NDJSON,
    /// The plain form, one array.
    JSON,
    /// CloudEvents 1.0, one a line.
    CLOUDEVENTS,
    /// CloudEvents 1.0, one batch array.
    CLOUDEVENTS_BATCH;

    /// The format of files and streams.
    ///
    /// @throws IllegalStateException for a table, which is none
    public Format format() {
        return switch (this) {
            case TABLE -> throw new IllegalStateException("a table is no format of a file");
            case NDJSON -> Format.NDJSON;
            case JSON -> Format.JSON;
            case CLOUDEVENTS -> Format.CLOUDEVENTS;
            case CLOUDEVENTS_BATCH -> Format.CLOUDEVENTS_BATCH;
        };
    }

    /// The name in lower case, `cloudevents-batch`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

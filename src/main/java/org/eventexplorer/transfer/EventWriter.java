package org.eventexplorer.transfer;

import org.eventexplorer.event.StoredEvent;

import java.io.IOException;
import java.io.OutputStream;

/// Writes events to a stream in one format. Not thread-safe.
public final class EventWriter {
    private final OutputStream out;
    private final Format format;

    /// @param out takes the bytes in large pieces; it is never closed here
    public EventWriter(OutputStream out, Format format) {
        this.out = out;
        this.format = format;
    }

    /// One event as a person copies it: the plain form or a CloudEvent, without a line's end.
    public static String text(StoredEvent event, Format format) {
        throw new UnsupportedOperationException();
    }

    /// Writes the next event.
    public void write(StoredEvent event) throws IOException {
        java.util.Objects.requireNonNull(out);
        throw new UnsupportedOperationException(format.toString());
    }

    /// Hands on what waits in memory, so that a reader at the other end sees it.
    public void flush() throws IOException {
        throw new UnsupportedOperationException();
    }

    /// Writes what ends the format and flushes; nothing may follow.
    public void finish() throws IOException {
        throw new UnsupportedOperationException();
    }
}

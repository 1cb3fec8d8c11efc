package org.eventexplorer.transfer;

import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.transfer.form.CloudEventsForm;
import org.eventexplorer.transfer.form.JsonOut;
import org.eventexplorer.transfer.form.PlainForm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Writes events to a stream in one format, through a buffer. Not thread-safe.
public final class EventWriter {
    private static final int BUFFER = 256 * 1024;

    private final JsonOut out;
    private final Format format;
    private boolean isBegun;

    /// @param out takes the bytes in large pieces; it is never closed here
    public EventWriter(OutputStream out, Format format) {
        this.out = new JsonOut(out, BUFFER);
        this.format = format;
    }

    /// One event as a person copies it: the plain form or a CloudEvent, without a line's end.
    public static String text(StoredEvent event, Format format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonOut out = new JsonOut(bytes, 8 * 1024);
        try {
            one(out, event, format);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// Writes the next event.
    public void write(StoredEvent event) throws IOException {
        if (format.isArray()) {
            out.ascii(isBegun ? ",\n" : "[\n");
        }
        isBegun = true;
        one(out, event, format);
        if (!format.isArray()) {
            out.ascii("\n");
        }
    }

    /// Hands on what waits in memory, so that a reader at the other end sees it.
    public void flush() throws IOException {
        out.flush();
    }

    /// Writes what ends the format and flushes; nothing may follow.
    public void finish() throws IOException {
        if (format.isArray()) {
            out.ascii(isBegun ? "\n]\n" : "[]\n");
        }
        out.flush();
    }

    private static void one(JsonOut out, StoredEvent event, Format format) throws IOException {
        if (format.isCloudEvents()) {
            CloudEventsForm.write(out, event);
        } else {
            PlainForm.write(out, event);
        }
    }
}

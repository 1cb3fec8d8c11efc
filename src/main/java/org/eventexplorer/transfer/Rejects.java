package org.eventexplorer.transfer;

import org.eventexplorer.transfer.form.JsonOut;
import org.eventexplorer.transfer.form.PlainForm;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The file of what could not be stored: NDJSON, each line an object with `file`, `line`, `reason`
/// and `text`, and in arrays `element`. It appears with the first reject. Not thread-safe.
final class Rejects implements Closeable {
    private final RejectsPlace place;
    private @Nullable OutputStream file;
    private @Nullable JsonOut out;
    private @Nullable Path path;
    private @Nullable String first;
    private long count;

    Rejects(RejectsPlace place) {
        this.place = place;
    }

    long count() {
        return count;
    }

    /// Where the first reject stands and why, null as long as there is none.
    @Nullable String first() {
        return first;
    }

    /// The file, null as long as there is none.
    @Nullable Path path() {
        return path;
    }

    /// Adds an event that the store refused.
    void add(Piece.Read read, String reason) throws IOException {
        byte[] text = read.origin().text();
        if (text == null) {
            ByteArrayOutputStream anew = new ByteArrayOutputStream();
            JsonOut plain = new JsonOut(anew, 64 * 1024);
            PlainForm.write(plain, read.event());
            plain.flush();
            text = anew.toByteArray();
        }
        add(read.origin(), reason, text);
    }

    /// Adds what is no event.
    void add(Piece.Origin origin, String reason) throws IOException {
        byte[] text = origin.text();
        add(origin, reason, text == null ? new byte[0] : text);
    }

    private void add(Piece.Origin origin, String reason, byte[] text) throws IOException {
        JsonOut json = out == null ? open() : out;
        json.ascii("{\"file\":");
        json.string(wellFormed(origin.file()));
        json.ascii(",\"line\":");
        json.number(origin.line());
        if (origin.element() > 0) {
            json.ascii(",\"element\":");
            json.number(origin.element());
        }
        json.ascii(",\"reason\":");
        json.string(wellFormed(reason));
        json.ascii(",\"text\":");
        if (JsonOut.isUtf8(text)) {
            json.utf8String(text, 0, text.length);
        } else {
            json.string(new String(text, StandardCharsets.UTF_8));
        }
        json.ascii("}\n");
        if (count == 0) {
            first = origin.file() + ", line " + origin.line() + ": " + reason;
        }
        count++;
    }

    private JsonOut open() throws IOException {
        RejectsPlace.Opened opened = place.open();
        file = opened.stream();
        path = opened.path();
        JsonOut json = new JsonOut(opened.stream(), 64 * 1024);
        out = json;
        return json;
    }

    /// Writes what waits in memory.
    void flush() throws IOException {
        if (out != null) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            try {
                flush();
            } finally {
                file.close();
            }
        }
    }

    /// Lone surrogates, as in what a parser says about them, have no UTF-8.
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}

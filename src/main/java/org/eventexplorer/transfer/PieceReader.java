package org.eventexplorer.transfer;

import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.transfer.file.Compression;
import org.eventexplorer.transfer.file.CountedInput;
import org.eventexplorer.transfer.file.Document;
import org.eventexplorer.transfer.file.Documents;
import org.eventexplorer.transfer.file.ValueExtent;
import org.eventexplorer.transfer.form.WireEvent;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;

/// Reads one source piece by piece. Not thread-safe.
final class PieceReader implements Closeable {
    private static final int SHOWN = 30;

    private final String name;
    private final CountedInput raw;
    private final Documents documents;
    private final InstantSource clock;
    private @Nullable Document document;
    private int at;

    PieceReader(ImportSource source, InstantSource clock) throws IOException {
        this.name = source.name();
        this.raw = new CountedInput(source.opener().open());
        this.clock = clock;
        try {
            this.documents = new Documents(Compression.read(raw));
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /// How many bytes of the source were read, as they lie there.
    long bytesRead() {
        return raw.count();
    }

    /// The next piece, null after the last.
    @Nullable Piece next() throws IOException {
        if (document == null) {
            document = documents.next();
            at = 0;
        }
        if (document == null) {
            return null;
        }
        Document now = document;
        byte[] text = now.text();
        try {
            WireEvent read = WireEvent.read(text, at, text.length, clock);
            int from = at;
            at = pastBlank(text, read.end());
            if (from == 0) {
                checkRest(text, read.event().id());
            }
            boolean isLast = at == text.length;
            document = isLast ? null : now;
            byte[] own = from == 0 && isLast ? text : Arrays.copyOfRange(text, from, read.end());
            Piece.Origin origin = Piece.Origin.of(name, now, own).besidesEvent();
            return new Piece.Read(read.event(), read.isTimeGiven(), origin);
        } catch (RefusedEventException e) {
            document = null;
            byte[] own = at == 0 ? text : Arrays.copyOfRange(text, at, text.length);
            at = 0;
            return new Piece.Refused(
                    String.valueOf(e.getMessage()), Piece.Origin.of(name, now, own));
        }
    }

    /// Refuses a line on which something else stands between or after its objects: it is taken
    /// whole or not at all.
    private void checkRest(byte[] text, String id) {
        if (at == text.length) {
            return;
        }
        int stray = ValueExtent.strayAfter(text, at);
        if (stray >= 0) {
            at = 0;
            int end = Math.min(text.length, stray + SHOWN);
            String shown = new String(text, stray, end - stray, StandardCharsets.UTF_8);
            throw new RefusedEventException(
                    id, "event", "has something after its object: '" + shown + "'");
        }
    }

    private static int pastBlank(byte[] text, int from) {
        int next = from;
        while (next < text.length && text[next] >= 0 && text[next] <= ' ') {
            next++;
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}

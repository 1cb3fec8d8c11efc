package org.eventexplorer.transfer.form;

import org.eventexplorer.event.Json;
import org.eventexplorer.event.RawText;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Writes JSON as UTF-8 through one buffer, without a `String` an event. Not thread-safe.
public final class JsonOut {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final byte[] buffer;
    private final TimeText times = new TimeText();
    private int size;

    /// @param out takes the bytes in pieces of about `capacity`
    public JsonOut(OutputStream out, int capacity) {
        this.out = out;
        this.buffer = new byte[Math.max(capacity, 64)];
    }

    /// `text` as a JSON string, with its quotes.
    static String quoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonOut json = new JsonOut(bytes, text.length() + 16);
        try {
            json.string(text);
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// Whether `text` is UTF-8 without U+0000.
    public static boolean isUtf8(byte[] text) {
        return RawText.isText(text);
    }

    /// ASCII that is JSON already.
    @SuppressWarnings("deprecation") // getBytes(int, int, byte[], int) is what copies ASCII fast
    public void ascii(String text) throws IOException {
        int length = text.length();
        room(length);
        text.getBytes(0, length, buffer, size);
        size += length;
    }

    /// A number.
    public void number(long value) throws IOException {
        ascii(Long.toString(value));
    }

    /// A value as it is spelled, on one line: a line's end in valid JSON is only ever space.
    ///
    /// One that is larger than the buffer and has no such end goes to the stream as it is,
    // uncopied.
    public void json(Json value) throws IOException {
        byte[] text = value.utf8();
        if (text.length > buffer.length && LineEnds.isFree(text)) {
            drain();
            out.write(text, 0, text.length);
        } else {
            bytes(text, 0, text.length);
        }
    }

    /// Bytes of a JSON text, on one line.
    void bytes(byte[] text, int from, int to) throws IOException {
        for (int at = from; at < to; ) {
            if (size == buffer.length) {
                drain();
            }
            int length = Math.min(to - at, buffer.length - size);
            System.arraycopy(text, at, buffer, size, length);
            LineEnds.toSpaces(buffer, size, size + length);
            size += length;
            at += length;
        }
    }

    /// A string with its quotes. `text` has no lone surrogates.
    public void string(String text) throws IOException {
        room(1);
        buffer[size++] = '"';
        int length = text.length();
        for (int i = 0; i < length; i++) {
            room(6);
            char c = text.charAt(i);
            if (c < 0x80) {
                escaped((byte) c);
            } else {
                i = beyondAscii(text, i, c);
            }
        }
        room(1);
        buffer[size++] = '"';
    }

    private int beyondAscii(String text, int i, char c) {
        if (c < 0x800) {
            buffer[size++] = (byte) (0xc0 | (c >> 6));
        } else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
            int code = Character.toCodePoint(c, text.charAt(i + 1));
            buffer[size++] = (byte) (0xf0 | (code >> 18));
            buffer[size++] = (byte) (0x80 | ((code >> 12) & 0x3f));
            buffer[size++] = (byte) (0x80 | ((code >> 6) & 0x3f));
            buffer[size++] = (byte) (0x80 | (code & 0x3f));
            return i + 1;
        } else {
            buffer[size++] = (byte) (0xe0 | (c >> 12));
            buffer[size++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        }
        buffer[size++] = (byte) (0x80 | (c & 0x3f));
        return i;
    }

    /// UTF-8 text as a string with its quotes.
    public void utf8String(byte[] text, int from, int to) throws IOException {
        room(1);
        buffer[size++] = '"';
        for (int i = from; i < to; i++) {
            room(6);
            escaped(text[i]);
        }
        room(1);
        buffer[size++] = '"';
    }

    private void escaped(byte b) {
        if (b == '"' || b == '\\') {
            buffer[size++] = '\\';
            buffer[size++] = b;
        } else if (b >= 0 && b < ' ') {
            buffer[size++] = '\\';
            buffer[size++] = 'u';
            buffer[size++] = '0';
            buffer[size++] = '0';
            buffer[size++] = HEX[b >> 4];
            buffer[size++] = HEX[b & 15];
        } else {
            buffer[size++] = b;
        }
    }

    /// A time as a string: RFC 3339 in UTC with six fractional digits.
    public void time(Instant time) throws IOException {
        room(TimeText.LENGTH + 2);
        buffer[size++] = '"';
        size += times.write(time, buffer, size);
        buffer[size++] = '"';
    }

    /// Hands everything on to the stream, and flushes that.
    public void flush() throws IOException {
        drain();
        out.flush();
    }

    private void room(int length) throws IOException {
        if (buffer.length - size < length) {
            drain();
            if (buffer.length < length) {
                throw new IllegalArgumentException(
                        length + " bytes at once do not fit a buffer of " + buffer.length);
            }
        }
    }

    private void drain() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }
}

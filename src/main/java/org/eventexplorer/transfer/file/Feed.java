package org.eventexplorer.transfer.file;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// A window over a stream of bytes that lines and values are cut out of.
final class Feed {
    private static final int WINDOW = 256 * 1024;

    private final InputStream in;
    private final Gathering gathering = new Gathering();
    private byte[] window = new byte[WINDOW];
    private int at;
    private int limit;
    private long line = 1;

    Feed(InputStream in) {
        this.in = in;
    }

    /// The number of the line that the next byte stands on, from 1.
    long line() {
        return line;
    }

    /// The next byte, which stays there; -1 at the end.
    int peek() throws IOException {
        return at < limit || fill() ? window[at] & 0xff : -1;
    }

    /// Passes over the byte that [#peek] showed.
    void skip() {
        if (window[at++] == '\n') {
            line++;
        }
    }

    /// Passes over white space; returns the next byte, which stays there, or -1.
    int skipBlank() throws IOException {
        int next = peek();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            skip();
            next = peek();
        }
        return next;
    }

    /// The next line without its end, null after the last.
    byte @Nullable [] nextLine() throws IOException {
        if (at == limit && !fill()) {
            return null;
        }
        while (true) {
            int end = at;
            while (end < limit && window[end] != '\n') {
                end++;
            }
            if (end < limit) {
                byte[] text = cut(end);
                at = end + 1;
                line++;
                return text;
            }
            gathering.add(window, at, limit);
            at = limit;
            if (!fill()) {
                return gathering.take();
            }
        }
    }

    /// The bytes up to where `extent` ends the value that begins here, or up to the end.
    byte[] nextValue(Extent extent) throws IOException {
        while (at < limit || fill()) {
            int end = at;
            boolean isEnded = false;
            while (end < limit && !isEnded) {
                if (window[end] == '\n') {
                    line++;
                }
                isEnded = extent.endsAfter(window[end]);
                end++;
            }
            if (isEnded) {
                byte[] text = cut(end);
                at = end;
                return text;
            }
            gathering.add(window, at, limit);
            at = limit;
        }
        return gathering.take();
    }

    /// Puts back what was read: it comes next again.
    void putBack(byte[] text, long lineOfText) {
        byte[] joined = Arrays.copyOf(text, text.length + limit - at);
        System.arraycopy(window, at, joined, text.length, limit - at);
        window = joined;
        at = 0;
        limit = joined.length;
        line = lineOfText;
    }

    private byte[] cut(int end) throws IOException {
        if (gathering.isEmpty()) {
            return Arrays.copyOfRange(window, at, end);
        }
        gathering.add(window, at, end);
        return gathering.take();
    }

    private boolean fill() throws IOException {
        if (window.length != WINDOW) {
            window = new byte[WINDOW];
        }
        at = 0;
        limit = 0;
        int n = in.read(window, 0, WINDOW);
        limit = Math.max(n, 0);
        return n > 0;
    }

    /// Says where a JSON value ends.
    @FunctionalInterface
    interface Extent {
        /// Whether the value ends with `next`.
        boolean endsAfter(byte next);
    }
}

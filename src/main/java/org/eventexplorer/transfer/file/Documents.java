package org.eventexplorer.transfer.file;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// Cuts a text into the pieces that should be events. Its beginning says what it is: an array
/// begins with `[`; an object that goes on over further lines is the first of one or more that
/// stand one after another; anything else has one event a line, so that a broken line spoils no
/// other. Not thread-safe.
public final class Documents {
    private final Feed feed;
    private @Nullable Cutter cutter;

    /// @param in the text, not compressed
    public Documents(InputStream in) {
        this.feed = new Feed(in);
    }

    /// The next piece, null after the last.
    ///
    /// @throws IOException where the text cannot be read, or ends in the middle
    public @Nullable Document next() throws IOException {
        if (cutter == null) {
            cutter = begin();
        }
        return cutter.next();
    }

    private Cutter begin() throws IOException {
        skipMark();
        int first = feed.skipBlank();
        if (first == '[') {
            return new ValueCutter(feed);
        }
        long line = feed.line();
        byte[] text = feed.nextLine();
        if (first != '{' || text == null || ValueExtent.isBalanced(text)) {
            return new LineCutter(feed, text, line);
        }
        Gathering blank = new Gathering();
        blank.add(new byte[] {'\n'}, 0, 1);
        int next = feed.peek();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            blank.add(new byte[] {(byte) next}, 0, 1);
            feed.skip();
            next = feed.peek();
        }
        if (!goesOn(last(text), next)) {
            return new LineCutter(feed, text, line);
        }
        feed.putBack(blank.take(), line);
        feed.putBack(text, line);
        return new ValueCutter(feed);
    }

    /// Whether a value whose first line ends with `last` goes on with `next`, as far as one can
    /// tell; the other reading is a line that is cut off, and a new event after it.
    private static boolean goesOn(int last, int next) {
        if (next == ',' || next == '}' || next == ']' || next == ':') {
            return true;
        }
        boolean isOpen = last == '{' || last == '[' || last == ',' || last == ':';
        return isOpen && next >= 0 && next != '{';
    }

    private static int last(byte[] text) {
        int end = text.length;
        while (end > 0 && text[end - 1] <= ' ' && text[end - 1] >= 0) {
            end--;
        }
        return end == 0 ? -1 : text[end - 1];
    }

    /// Passes over a byte order mark of UTF-8; those of UTF-16 are not UTF-8 at all.
    private void skipMark() throws IOException {
        int first = feed.peek();
        if (first == 0xfe || first == 0xff) {
            throw new UnreadableFileException("the text is UTF-16; convert it to UTF-8");
        }
        for (int b : first == 0xef ? new int[] {0xef, 0xbb, 0xbf} : new int[0]) {
            if (feed.peek() == b) {
                feed.skip();
            }
        }
    }

    /// Cuts one kind of text.
    @FunctionalInterface
    interface Cutter {
        @Nullable Document next() throws IOException;
    }
}

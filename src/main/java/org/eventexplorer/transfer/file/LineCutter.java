package org.eventexplorer.transfer.file;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;

/// One piece a line. Blank lines count and are passed over.
final class LineCutter implements Documents.Cutter {
    private final Feed feed;
    private byte @Nullable [] first;
    private final long lineOfFirst;

    /// @param first the first line where it was read already, null for an empty text
    LineCutter(Feed feed, byte @Nullable [] first, long lineOfFirst) {
        this.feed = feed;
        this.first = first;
        this.lineOfFirst = lineOfFirst;
    }

    @Override
    public @Nullable Document next() throws IOException {
        while (true) {
            boolean isFirst = first != null;
            long line = isFirst ? lineOfFirst : feed.line();
            byte[] text = isFirst ? first : feed.nextLine();
            first = null;
            if (text == null) {
                return null;
            }
            if (text.length > 0 && text[text.length - 1] == '\r') {
                text = Arrays.copyOf(text, text.length - 1);
            }
            if (!isBlank(text)) {
                return new Document(text, line, 0);
            }
        }
    }

    private static boolean isBlank(byte[] text) {
        for (byte b : text) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}

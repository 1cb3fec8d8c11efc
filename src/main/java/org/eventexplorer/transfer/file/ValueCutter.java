package org.eventexplorer.transfer.file;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// One piece a JSON value, in arrays or one after another, over any number of lines.
final class ValueCutter implements Documents.Cutter {
    private final Feed feed;
    private boolean isInArray;
    private long element;

    ValueCutter(Feed feed) {
        this.feed = feed;
    }

    @Override
    public @Nullable Document next() throws IOException {
        while (true) {
            int first = feed.skipBlank();
            if (first < 0) {
                return end();
            }
            if (first == '[' && !isInArray) {
                isInArray = true;
                element = 0;
                feed.skip();
            } else if (first == ']' && isInArray) {
                isInArray = false;
                feed.skip();
            } else if (first == ',' && isInArray) {
                feed.skip();
            } else {
                element++;
                long line = feed.line();
                byte[] text = first == '{' || first == '[' ? value() : word();
                return new Document(text, line, isInArray ? element : 0);
            }
        }
    }

    private @Nullable Document end() throws IOException {
        if (isInArray) {
            throw new UnreadableFileException(
                    "the text ends in line "
                            + feed.line()
                            + ", inside an array, after element "
                            + element
                            + "; the rest is missing");
        }
        return null;
    }

    private byte[] value() throws IOException {
        return feed.nextValue(new ValueExtent());
    }

    /// What is no object, up to where the next value may begin.
    private byte[] word() throws IOException {
        Gathering word = new Gathering();
        boolean isInString = false;
        boolean isEscaped = false;
        int next = feed.peek();
        while (next >= 0 && (isInString || (next != ',' && next != ']' && next != '\n'))) {
            boolean isQuote = next == '"' && !isEscaped;
            isEscaped = next == '\\' && !isEscaped;
            isInString = isQuote != isInString;
            word.add(new byte[] {(byte) next}, 0, 1);
            feed.skip();
            next = feed.peek();
        }
        if (word.isEmpty()) {
            // A stray "," or "]" outside of any array: pass over it, so that reading ends.
            word.add(new byte[] {(byte) next}, 0, 1);
            feed.skip();
        }
        return word.take();
    }
}

package org.eventexplorer.ui.detail.json;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// Walks through a JSON text line by line, as it would be indented: a line a field; short values
/// of an array share one; a long string goes on over several. Not thread-safe.
final class LineScan {
    /// Where a string that is longer goes on in the next line, in bytes.
    static final int WIDTH = 160;

    private static final int SHARED = 88;
    private static final int LONGEST_KEY = 256;
    private static final String MUTED = "json-muted";

    private final JsonSource source;
    private int at;
    private int depth;
    private boolean isInString;
    private int width;

    LineScan(JsonSource source) {
        this(source, source.skipBlanks(0), 0, false);
    }

    LineScan(JsonSource source, int at, int depth, boolean isInString) {
        this.source = source;
        this.at = at;
        this.depth = depth;
        this.isInString = isInString;
    }

    int at() {
        return at;
    }

    int depth() {
        return depth;
    }

    boolean isInString() {
        return isInString;
    }

    boolean hasNext() {
        return source.at(at) != -1;
    }

    /// Moves behind one line, and writes it into `out`.
    void next(LineText.@Nullable Builder out) {
        width = 0;
        boolean isClosing = !isInString && isCloser(source.at(at));
        if (isClosing) {
            depth--;
        }
        if (out != null) {
            out.indent(isInString ? depth + 1 : depth);
        }
        if (isInString && string(out, "json-string", at)) {
            return;
        }
        if (isClosing) {
            put(out, at, at + 1, MUTED);
        }
        values(out);
    }

    private void values(LineText.@Nullable Builder out) {
        while (true) {
            at = source.skipBlanks(at);
            int first = source.at(at);
            if (first == -1 || isCloser(first)) {
                return;
            }
            switch (first) {
                case '{', '[' -> {
                    int inside = source.skipBlanks(at + 1);
                    boolean isEmpty = isCloser(source.at(inside));
                    put(out, at, at + 1, MUTED);
                    if (!isEmpty) {
                        depth++;
                        at = inside;
                        return;
                    }
                    at = inside;
                    put(out, at, at + 1, MUTED);
                }
                case ',' -> {
                    at = source.skipBlanks(at + 1);
                    boolean isShared = sharesTheLine();
                    between(out, isShared ? ", " : ",");
                    if (!isShared) {
                        return;
                    }
                }
                case ':' -> {
                    at++;
                    between(out, ": ");
                }
                case '"' -> {
                    if (string(out, isKey(at) ? "json-key" : "json-string", at + 1)) {
                        return;
                    }
                }
                default -> scalar(out, first);
            }
        }
    }

    private void scalar(LineText.@Nullable Builder out, int first) {
        boolean isNumber = first == '-' || (first >= '0' && first <= '9');
        int end = source.endOfScalar(at);
        put(out, at, end, isNumber ? "json-number" : "json-word");
    }

    /// Writes a string from the present place on; says whether it goes on in the next line.
    ///
    /// @param from where its end is looked for
    private boolean string(LineText.@Nullable Builder out, String styleClass, int from) {
        int limit = at + Math.max(16, WIDTH - width);
        int i = from;
        while (i < limit && source.at(i) != -1 && source.at(i) != '"') {
            i += source.at(i) == '\\' ? 2 : 1;
        }
        if (source.at(i) == '"') {
            isInString = false;
            put(out, at, i + 1, styleClass);
            return false;
        }
        i = Math.min(i, source.size());
        while (i < source.size() && (source.utf8()[i] & 0xC0) == 0x80) {
            i++;
        }
        isInString = source.at(i) != -1;
        put(out, at, i, styleClass);
        return true;
    }

    private boolean isKey(int start) {
        int i = start + 1;
        while (i < start + LONGEST_KEY && source.at(i) != -1 && source.at(i) != '"') {
            i += source.at(i) == '\\' ? 2 : 1;
        }
        return source.at(i) == '"' && source.at(source.skipBlanks(i + 1)) == ':';
    }

    /// Whether the value behind a comma stands in an array and is short.
    private boolean sharesTheLine() {
        int first = source.at(at);
        if (width > SHARED || first == -1 || first == '{' || first == '[' || isCloser(first)) {
            return false;
        }
        if (first != '"') {
            return true;
        }
        int i = at + 1;
        while (i < at + SHARED / 2 && source.at(i) != -1 && source.at(i) != '"') {
            i += source.at(i) == '\\' ? 2 : 1;
        }
        return source.at(i) == '"' && source.at(source.skipBlanks(i + 1)) != ':';
    }

    private void put(LineText.@Nullable Builder out, int from, int to, String styleClass) {
        if (out != null) {
            String part = new String(source.utf8(), from, to - from, StandardCharsets.UTF_8);
            out.add(JsonStrings.visible(part), styleClass);
        }
        width += to - from;
        at = to;
    }

    private void between(LineText.@Nullable Builder out, String part) {
        if (out != null) {
            out.addBetween(part);
        }
        width += part.length();
    }

    private static boolean isCloser(int b) {
        return b == '}' || b == ']';
    }
}

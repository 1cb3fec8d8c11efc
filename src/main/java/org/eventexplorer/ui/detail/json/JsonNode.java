package org.eventexplorer.ui.detail.json;

import com.fasterxml.jackson.core.JsonParser;

import org.eventexplorer.event.Json;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A value in a JSON text, with its place. Nothing of it is kept in memory but where it stands.
///
/// @param source the text
/// @param name the field's name, or the index in an array; null at the top
/// @param start the position of its first byte
/// @param end the position behind its last byte
public record JsonNode(JsonSource source, @Nullable String name, int start, int end) {
    /// What a value is.
    public enum Kind {
        /// Fields and their values.
        OBJECT,
        /// Values in order.
        ARRAY,
        /// A text.
        STRING,
        /// A number, digit by digit as it was written.
        NUMBER,
        /// `true`, `false` or `null`.
        WORD;

        /// Whether values stand in it.
        public boolean isContainer() {
            return this == OBJECT || this == ARRAY;
        }
    }

    static JsonNode root(JsonSource source) {
        int start = source.skipBlanks(0);
        return new JsonNode(source, null, start, source.endOfValue(start));
    }

    /// What it is.
    public Kind kind() {
        return switch (source.at(start)) {
            case '{' -> Kind.OBJECT;
            case '[' -> Kind.ARRAY;
            case '"' -> Kind.STRING;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
            default -> Kind.WORD;
        };
    }

    /// How many values stand in it.
    public int size() {
        if (!kind().isContainer()) {
            return 0;
        }
        JsonSource.Extent known = source.large(start);
        return known != null ? known.children() : children().skipToEnd();
    }

    /// Whether the text ends before this object or array does, so that more may stand in it.
    public boolean isOpen() {
        JsonSource.Extent known = kind().isContainer() ? source.large(start) : null;
        return known != null && known.isOpen();
    }

    /// What stands in it, to be read piece by piece.
    public JsonChildren children() {
        return new JsonChildren(this);
    }

    /// The value as it stands in the text.
    public String json() {
        return new String(source.utf8(), start, end - start, StandardCharsets.UTF_8);
    }

    /// A string without quotes and escapes, anything else as it stands in the text; the beginning
    /// where it is longer than about `limit` bytes.
    public String text(int limit) {
        int length = Math.min(end - start, Math.max(2, limit));
        if (kind() != Kind.STRING) {
            return new String(source.utf8(), start, length, StandardCharsets.UTF_8);
        }
        return unescaped(length);
    }

    private String unescaped(int length) {
        int to = start + length;
        // Not in the middle of a letter or of an escape.
        while (to > start + 1 && to < end && (source.utf8()[to] & 0xC0) == 0x80) {
            to--;
        }
        for (int i = 0; i < 12 && to > start + 1; i++, to--) {
            try {
                return parsed(start, to);
            } catch (IOException e) {
                // Cut within an escape: a little less of it can be read.
            }
        }
        return "";
    }

    private String parsed(int from, int to) throws IOException {
        boolean isWhole = to == end && source.utf8()[to - 1] == '"' && to - from > 1;
        byte[] quoted = new byte[to - from + (isWhole ? 0 : 1)];
        System.arraycopy(source.utf8(), from, quoted, 0, to - from);
        quoted[quoted.length - 1] = '"';
        try (JsonParser parser = Json.FACTORY.createParser(quoted)) {
            parser.nextToken();
            return parser.getText();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonNode node && node.source == source && node.start == start;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(start);
    }
}

package org.eventexplorer.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One JSON value as UTF-8 text, kept as it was written: numbers keep every digit, since nothing
/// here reads them as `double`. Equality is that of the text. Immutable: nobody may change the
/// bytes handed in or out.
public final class Json {
    /// The empty object.
    public static final Json EMPTY = new Json("{}".getBytes(StandardCharsets.UTF_8));

    /// JSON's null.
    public static final Json NULL = new Json("null".getBytes(StandardCharsets.UTF_8));

    /// How deep a value may nest: what PostgreSQL's parser takes with its default stack of 2 MB,
    /// with room to spare.
    public static final int MAX_DEPTH = 4_000;

    /// How many digits a number may have: more than PostgreSQL's `numeric` holds.
    static final int MAX_DIGITS = 200_000;

    /// Reads JSON of any size; depth is bounded by [#MAX_DEPTH], a number's length by what
    /// PostgreSQL's `numeric` holds.
    public static final JsonFactory FACTORY = factory(MAX_DEPTH);

    /// Reads an event round such values: as [#FACTORY], a level deeper.
    public static final JsonFactory EVENT_FACTORY = factory(MAX_DEPTH + 1);

    private final byte[] utf8;

    private Json(byte[] utf8) {
        this.utf8 = utf8;
    }

    private static JsonFactory factory(int depth) {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(depth)
                                .maxStringLength(Integer.MAX_VALUE)
                                .maxNumberLength(MAX_DIGITS)
                                .maxNameLength(Integer.MAX_VALUE)
                                .build())
                .build();
    }

    /// The value that `text` spells.
    ///
    /// @throws RefusedEventException naming `field` when the text is not exactly one JSON
    ///     value, or naming the place in it that `jsonb` cannot hold: U+0000 or a lone
    ///     surrogate
    public static Json parse(String field, String text) {
        byte[] bytes = utf8(field, text);
        checkOneValue(field, bytes);
        try {
            RawText.check(bytes, 0, bytes.length);
        } catch (RefusedEventException e) {
            String place = e.field().equals("event") ? field : field + "." + e.field();
            throw new RefusedEventException(null, place.replace(".[", "["), e.reason());
        }
        return new Json(bytes);
    }

    private static void checkOneValue(String field, byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            try {
                if (parser.nextToken() == null) {
                    throw new RefusedEventException(null, field, "is empty; give a JSON value");
                }
                parser.skipChildren();
                @Nullable JsonToken after = parser.nextToken();
                if (after != null) {
                    throw new RefusedEventException(
                            null, field, "holds more than one JSON value; give exactly one");
                }
            } catch (JsonProcessingException e) {
                throw new RefusedEventException(null, field, JsonTrouble.reason(parser, e));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // String.getBytes would put a question mark in the place of a lone surrogate.
    private static byte[] utf8(String field, String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            String what = "holds a lone surrogate, which is no character; take it out";
            throw new RefusedEventException(null, field, what);
        }
    }

    /// Wraps bytes that are known to be one JSON value in UTF-8, such as those that PostgreSQL
    /// sends for a `jsonb` column. They are not checked and not copied.
    public static Json trusted(byte[] utf8) {
        return new Json(utf8);
    }

    /// The UTF-8 text itself, not a copy.
    public byte[] utf8() {
        return utf8;
    }

    /// The size of the text in bytes.
    public int size() {
        return utf8.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Json json && Arrays.equals(utf8, json.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    /// The text.
    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}

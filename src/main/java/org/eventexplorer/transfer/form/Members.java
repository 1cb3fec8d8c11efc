package org.eventexplorer.transfer.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import org.eventexplorer.event.Json;
import org.eventexplorer.event.JsonTrouble;
import org.eventexplorer.event.RawText;
import org.eventexplorer.event.RefusedEventException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The members of one JSON object: where each value stands in the text. Values are skipped, not
/// built, so that a payload costs nothing but its bytes.
///
/// @param byName the members in their order
/// @param end where the object ends in the text
record Members(Map<String, Member> byName, int end) {
    /// Values that can be large or are opened only by those who know their form.
    private static final Set<String> BULK = Set.of("payload", "data", "data_base64");

    /// Objects whose members matter too.
    private static final Set<String> OPENED = Set.of("source", "metadata");

    /// The path of an object that is no event; a blank, since it is not to be seen.
    private static final String FLAT = " ";

    /// How much of a text that is no object is shown.
    private static final int SHOWN = 30;

    /// One member's value.
    ///
    /// @param kind its first token
    /// @param text what a string says, or how a number or a word is spelled; null for the rest
    /// @param json where it stands
    /// @param inner its members, where those matter
    record Member(JsonToken kind, @Nullable String text, Slice json, @Nullable Members inner) {
        boolean isString() {
            return kind == JsonToken.VALUE_STRING;
        }

        boolean isNull() {
            return kind == JsonToken.VALUE_NULL;
        }
    }

    /// A stretch of a text.
    @SuppressWarnings("ArrayRecordComponent") // a place in a text, never compared
    record Slice(byte[] text, int from, int to) {
        Json copy() {
            return Json.trusted(java.util.Arrays.copyOfRange(text, from, to));
        }
    }

    /// Reads the object that begins the text; what follows it is left alone.
    ///
    /// @throws RefusedEventException where there is none, or it names a member twice
    static Members read(byte[] text, int from, int to) {
        checkBegin(text, from, to);
        RawText.check(text, from, to);
        try (JsonParser parser = Json.EVENT_FACTORY.createParser(text, from, to - from)) {
            return read(parser, text, from, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Refuses a text that is not exactly one JSON value that the store can hold.
    static void checkValue(byte[] text) {
        RawText.check(text, 0, text.length);
        try (JsonParser parser = Json.FACTORY.createParser(text)) {
            JsonToken first = parser.nextToken();
            parser.skipChildren();
            if (first == null || parser.nextToken() != null) {
                throw new RefusedEventException(null, "data", "is not exactly one JSON value");
            }
        } catch (JsonProcessingException e) {
            throw new RefusedEventException(null, "data", "is not JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a text that is one object, of which no member is opened.
    static Members readWhole(byte[] text) {
        RawText.check(text, 0, text.length);
        Members members = readTrusted(text);
        for (int i = members.end(); i < text.length; i++) {
            if (text[i] < 0 || text[i] > ' ') {
                throw new RefusedEventException(null, "event", "has something after its object");
            }
        }
        return members;
    }

    /// Reads the object that begins a text known to be storable; no member is opened.
    static Members readTrusted(byte[] text) {
        try (JsonParser parser = Json.EVENT_FACTORY.createParser(text)) {
            return read(parser, text, 0, FLAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Members read(JsonParser parser, byte[] text, int from, String path)
            throws IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new RefusedEventException(
                        null, "event", "is not a JSON object; give one object an event");
            }
            return object(parser, text, from, path);
        } catch (JsonProcessingException e) {
            throw JsonTrouble.refusal(parser, e);
        }
    }

    /// Refuses what is something else than an object from its first byte on.
    private static void checkBegin(byte[] text, int from, int to) {
        int first = from;
        while (first < to && text[first] >= 0 && text[first] <= ' ') {
            first++;
        }
        if (first == to || text[first] != '{') {
            int end = Math.min(to, first + SHOWN);
            String begin = new String(text, first, end - first, StandardCharsets.UTF_8);
            throw new RefusedEventException(
                    null,
                    "event",
                    "is not a JSON object: it begins with '"
                            + begin
                            + (end < to ? "…" : "")
                            + "'; give one object an event");
        }
    }

    private static Members object(JsonParser parser, byte[] text, int from, String path)
            throws IOException {
        Map<String, Member> members = new LinkedHashMap<>();
        JsonToken token = parser.nextToken();
        while (token == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            token = parser.nextToken();
            int start = from + (int) parser.currentTokenLocation().getByteOffset();
            boolean isOpened = path.isEmpty() && OPENED.contains(name);
            Members inner = null;
            String said = null;
            JsonToken kind = token;
            if (token == JsonToken.START_OBJECT && isOpened) {
                inner = object(parser, text, from, name + ".");
            } else if (token.isStructStart()) {
                parser.skipChildren();
            } else if (!(path.isEmpty() && BULK.contains(name))) {
                said = parser.getText();
            }
            token = parser.nextToken();
            int next = from + (int) parser.currentTokenLocation().getByteOffset();
            Slice json = new Slice(text, start, endBefore(text, next));
            if (members.put(name, new Member(kind, said, json, inner)) != null) {
                throw new RefusedEventException(
                        null, path.strip() + name, "stands there twice; give it once");
            }
        }
        int end = from + (int) parser.currentLocation().getByteOffset();
        return new Members(members, end);
    }

    /// Where the value ends that stands before the token at `next`.
    private static int endBefore(byte[] text, int next) {
        int end = next;
        while (text[end - 1] == ',' || (text[end - 1] <= ' ' && text[end - 1] >= 0)) {
            end--;
        }
        return end;
    }
}

package org.eventexplorer.transfer.form;

import org.eventexplorer.event.Json;
import org.eventexplorer.event.RawText;
import org.eventexplorer.event.RefusedEventException;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// What becomes of CloudEvents' `data_base64`: JSON and text are stored as such; anything else
/// stays the base64 string that it was, with a mark in the metadata so that it goes out as it
/// came.
///
/// @param payload the event's payload
/// @param isKept whether it is still base64
record BinaryData(Json payload, boolean isKept) {
    /// The metadata member that marks a payload as base64.
    static final String MARK = "datacontentencoding";

    /// @param base64 the value of `data_base64`, a string
    /// @throws RefusedEventException where it is no base64, or no JSON though its type says so
    static BinaryData read(@Nullable String eventId, ContentType type, Json base64) {
        byte[] bytes = decoded(eventId, base64);
        if (type.isJson()) {
            Json json = asJson(bytes);
            if (json != null) {
                return new BinaryData(json, false);
            }
            if (type.text() != null) {
                throw new RefusedEventException(
                        eventId,
                        "data_base64",
                        "is not the JSON in UTF-8 that datacontenttype says it is");
            }
        }
        if (type.isText() && RawText.isText(bytes)) {
            String quoted = JsonOut.quoted(new String(bytes, StandardCharsets.UTF_8));
            return new BinaryData(Json.trusted(quoted.getBytes(StandardCharsets.UTF_8)), false);
        }
        return new BinaryData(base64, true);
    }

    /// Whether `payload` goes out as `data_base64`: reading it back gives the same.
    static boolean fits(ContentType type, Json payload) {
        try {
            return type.text() != null
                    && payload.size() > 1
                    && payload.utf8()[0] == '"'
                    && read(null, type, payload).isKept();
        } catch (RefusedEventException e) {
            // Whoever set the mark did not have base64 there; the payload goes out as it is.
            return false;
        }
    }

    private static byte[] decoded(@Nullable String eventId, Json base64) {
        byte[] quoted = base64.utf8();
        try {
            // Base64 in a JSON string has nothing to escape but "/", which some writers do.
            String text = new String(quoted, 1, quoted.length - 2, StandardCharsets.ISO_8859_1);
            return Base64.getDecoder().decode(text.replace("\\/", "/"));
        } catch (IllegalArgumentException e) {
            throw new RefusedEventException(
                    eventId, "data_base64", "is not base64: " + e.getMessage());
        }
    }

    private static @Nullable Json asJson(byte[] bytes) {
        if (bytes.length > 0 && (bytes[0] & 0xff) == 0xef) {
            // A byte order mark: the parser passes over it, the server does not.
            return null;
        }
        try {
            Members.checkValue(bytes);
            return Json.trusted(bytes);
        } catch (RefusedEventException e) {
            return null;
        }
    }
}

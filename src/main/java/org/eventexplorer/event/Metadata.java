package org.eventexplorer.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What is known about an event beside its payload.
///
/// @param json the whole of it, one JSON object, with both ids in it
/// @param correlationId the chain that the event belongs to (`metadata.correlationId`)
/// @param causationId the id of the event that caused this one (`metadata.causationId`)
public record Metadata(Json json, @Nullable String correlationId, @Nullable String causationId) {
    /// No metadata at all.
    public static final Metadata NONE = new Metadata(Json.EMPTY, null, null);

    /// The longest correlation or causation id, in characters: an event id is no longer either.
    public static final int MAX_ID_LENGTH = 255;

    private static final String REPLAY = "replay";
    private static final byte[] QUOTED = "\"replay\"".getBytes(StandardCharsets.US_ASCII);

    /// @throws RefusedEventException where an id is empty, too long or cannot be stored
    public Metadata {
        if (correlationId != null) {
            Fields.text(null, "metadata.correlationId", correlationId, MAX_ID_LENGTH);
        }
        if (causationId != null) {
            Fields.text(null, "metadata.causationId", causationId, MAX_ID_LENGTH);
        }
    }

    /// Whether the event says that a replay sent it: its member `replay` is true. Storing such an
    /// event could feed the replay with itself.
    public boolean isReplayed() {
        byte[] text = json.utf8();
        if (!mayHold(text)) {
            return false;
        }
        try (JsonParser parser = Json.FACTORY.createParser(text)) {
            parser.nextToken();
            boolean isReplayed = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isMark = parser.currentName().equals(REPLAY);
                JsonToken value = parser.nextToken();
                // Of two members with one name the last one counts, as for the server.
                isReplayed = isMark ? value == JsonToken.VALUE_TRUE : isReplayed;
                parser.skipChildren();
            }
            return isReplayed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nearly every event is done with after this look: no such name, and none that is spelled
    /// with escapes.
    private static boolean mayHold(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\\' || (text[i] == QUOTED[0] && stands(text, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(byte[] text, int at) {
        if (at + QUOTED.length > text.length) {
            return false;
        }
        for (int i = 1; i < QUOTED.length; i++) {
            if (text[at + i] != QUOTED[i]) {
                return false;
            }
        }
        return true;
    }
}

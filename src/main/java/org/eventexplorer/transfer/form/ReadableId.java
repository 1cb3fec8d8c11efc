package org.eventexplorer.transfer.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Looks for the id in a text that was refused, so that the refusal can name it. Slow: only for
/// what is refused.
final class ReadableId {
    private ReadableId() {}

    /// The id of the object that begins the text; null where there is none that a person could
    /// read.
    static @Nullable String of(byte[] text, int from, int to) {
        try (JsonParser parser = Json.EVENT_FACTORY.createParser(text, from, to - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isId = "id".equals(parser.currentName());
                JsonToken value = parser.nextToken();
                if (isId) {
                    return value == JsonToken.VALUE_STRING ? readable(parser.getText()) : null;
                }
                parser.skipChildren();
            }
            return null;
        } catch (IOException e) {
            // The text ends being JSON before there is an id.
            return null;
        }
    }

    private static @Nullable String readable(String id) {
        boolean isReadable =
                !id.isBlank()
                        && id.length() <= Event.MAX_ID_LENGTH
                        && id.codePoints()
                                .noneMatch(
                                        c ->
                                                Character.isISOControl(c)
                                                        || Character.getType(c)
                                                                == Character.SURROGATE);
        return isReadable ? id : null;
    }
}

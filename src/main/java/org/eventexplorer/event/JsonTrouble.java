package org.eventexplorer.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

import java.util.Locale;

/// What is wrong with a text that should be JSON, without the words of the parser's inside.
public final class JsonTrouble {
    private JsonTrouble() {}

    /// The refusal of an event whose text the parser could not read, with the place named.
    public static RefusedEventException refusal(JsonParser parser, JsonProcessingException e) {
        JsonStreamContext place = parser.getParsingContext();
        String field = isBetweenMembers(e) ? JsonPath.ofContainer(place) : JsonPath.of(place);
        return new RefusedEventException(null, field, reason(parser, e));
    }

    // What is missing or wrong between two members is so in the object, not in the member before.
    // Nothing but its message tells the parser's trouble with a name from that with a value.
    private static boolean isBetweenMembers(JsonProcessingException e) {
        if (e instanceof JsonEOFException end) {
            return end.getTokenBeingDecoded() == null
                    || end.getTokenBeingDecoded() == JsonToken.NOT_AVAILABLE;
        }
        String said = e.getOriginalMessage();
        return said.contains("start field name") || said.contains("comma to separate Object");
    }

    /// What is wrong, a phrase that follows the name of the text.
    public static String reason(JsonParser parser, JsonProcessingException e) {
        return switch (e) {
            case JsonEOFException _ ->
                    "ends in the middle: a value, a quote or a bracket is missing";
            case StreamConstraintsException _ ->
                    parser.getParsingContext().getNestingDepth() >= Json.MAX_DEPTH
                            ? limit("nests deeper than %,d levels", Json.MAX_DEPTH)
                            : limit("holds a number of more than %,d digits", Json.MAX_DIGITS);
            default -> "is not JSON" + at(e) + ": " + words(e);
        };
    }

    private static String limit(String phrase, int most) {
        return String.format(Locale.ROOT, phrase, most) + ", the most that the store takes";
    }

    private static String at(JsonProcessingException e) {
        long offset = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
        return " at byte " + Math.max(offset, 0);
    }

    // The parser repeats in brackets where a value began, in its own notation.
    private static String words(JsonProcessingException e) {
        String said = e.getOriginalMessage();
        int source = said.indexOf("[Source:");
        if (source < 0) {
            return said;
        }
        int bracket = said.lastIndexOf(" (", source);
        return said.substring(0, bracket < 0 ? source : bracket).strip();
    }
}

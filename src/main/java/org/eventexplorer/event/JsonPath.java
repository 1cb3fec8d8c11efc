package org.eventexplorer.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// Names places in a JSON text, such as `payload.a[3].b`. Slow: only for what is refused.
public final class JsonPath {
    private static final int LONGEST = 80;
    private static final JsonStringEncoder QUOTING = JsonStringEncoder.getInstance();

    private JsonPath() {}

    /// The path of the value that the byte at `offset` belongs to, `event` for the whole.
    static String at(byte[] text, int from, int to, int offset) {
        int tokens = tokensUpTo(text, from, to, offset);
        try (JsonParser parser = Json.EVENT_FACTORY.createParser(text, from, to - from)) {
            for (int i = 0; i < tokens; i++) {
                parser.nextToken();
            }
            return of(parser.getParsingContext());
        } catch (IOException e) {
            return "event";
        }
    }

    /// How many tokens begin at or before `offset`, as far as the text can be parsed.
    private static int tokensUpTo(byte[] text, int from, int to, int offset) {
        int tokens = 0;
        try (JsonParser parser = Json.EVENT_FACTORY.createParser(text, from, to - from)) {
            while (parser.nextToken() != null
                    && from + parser.currentTokenLocation().getByteOffset() <= offset) {
                tokens++;
            }
        } catch (IOException e) {
            // The text ends being JSON here: the path is that of the last token before it.
            return tokens;
        }
        return tokens;
    }

    /// The path of the object or array that `context` stands in.
    static String ofContainer(JsonStreamContext context) {
        JsonStreamContext container = context.getParent();
        return container == null ? "event" : of(container);
    }

    /// The path that `context` stands at.
    public static String of(JsonStreamContext context) {
        Deque<String> steps = new ArrayDeque<>();
        JsonStreamContext at = context;
        while (at != null && !at.inRoot()) {
            steps.push(at.inArray() ? "[" + at.getCurrentIndex() + "]" : name(at));
            at = at.getParent();
        }
        String path = String.join("", steps);
        if (path.startsWith(".")) {
            path = path.substring(1);
        }
        if (path.length() > LONGEST) {
            path = path.substring(0, LONGEST) + "…";
        }
        return path.isEmpty() ? "event" : path;
    }

    private static String name(JsonStreamContext object) {
        String name = object.getCurrentName();
        if (name == null) {
            return "";
        }
        boolean isPlainName = !name.isEmpty() && name.chars().allMatch(JsonPath::isPlain);
        return isPlainName
                ? "." + name
                : "[\"" + String.valueOf(QUOTING.quoteAsString(name)) + "\"]";
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '$';
    }
}

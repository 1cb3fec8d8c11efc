package org.eventexplorer.ui.detail.json;

import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A JSON text that a server wrote, perhaps cut before its end, with an index of its large objects
/// and arrays. Immutable; nobody may change the bytes.
public final class JsonSource {
    /// From this size on an object or array is in the index, in bytes; smaller ones are read
    /// through whenever they are asked about.
    private static final int LARGE = 16 * 1024;

    private static final int BETWEEN_CHECKS = 1 << 20;

    private final byte[] utf8;
    private final Map<Integer, Extent> large = new HashMap<>();
    private int end;
    private boolean isCut;

    /// Where an object or array ends, how many values stand in it, and whether the text ends in it.
    record Extent(int end, int children, boolean isOpen) {}

    private JsonSource(byte[] utf8) {
        this.utf8 = utf8;
        this.end = utf8.length;
    }

    /// Reads through `utf8`, a JSON text or the beginning of one.
    public static JsonSource of(byte[] utf8, CancelToken token) {
        JsonSource source = new JsonSource(utf8);
        source.index(token);
        return source;
    }

    /// Whether the text ends too early.
    public boolean isCut() {
        return isCut;
    }

    /// The size of what can be shown, in bytes.
    public int size() {
        return end;
    }

    /// The whole value.
    public JsonNode root() {
        return JsonNode.root(this);
    }

    int at(int position) {
        return position < end ? utf8[position] : -1;
    }

    byte[] utf8() {
        return utf8;
    }

    @Nullable Extent large(int start) {
        return large.get(start);
    }

    /// The first position from `position` on that is no blank.
    int skipBlanks(int position) {
        int at = position;
        while (at < end && utf8[at] <= ' ' && utf8[at] >= 0) {
            at++;
        }
        return at;
    }

    /// The position behind the string that begins at `start`.
    int endOfString(int start) {
        for (int at = start + 1; at < end; at++) {
            if (utf8[at] == '\\') {
                at++;
            } else if (utf8[at] == '"') {
                return at + 1;
            }
        }
        return end;
    }

    /// The position behind the number or word that begins at `start`.
    int endOfScalar(int start) {
        int at = start;
        while (at < end && utf8[at] > ' ' && ",]}:".indexOf(utf8[at]) < 0) {
            at++;
        }
        return Math.max(at, Math.min(end, start + 1));
    }

    /// The position behind the value that begins at `start`.
    int endOfValue(int start) {
        int first = at(start);
        if (first == '"') {
            return endOfString(start);
        }
        if (first != '{' && first != '[') {
            return endOfScalar(start);
        }
        Extent known = large.get(start);
        return known != null ? known.end() : endOfSmall(start);
    }

    private int endOfSmall(int start) {
        int depth = 0;
        for (int at = start; at < end; at++) {
            switch (utf8[at]) {
                case '"' -> at = endOfString(at) - 1;
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return at + 1;
            }
        }
        return end;
    }

    private void index(CancelToken token) {
        int[] starts = new int[64];
        int[] children = new int[64];
        int depth = 0;
        int last = -1;
        int check = BETWEEN_CHECKS;
        for (int at = skipBlanks(0); at < end; at = skipBlanks(at)) {
            if (at > check) {
                token.throwIfCancelled();
                check = at + BETWEEN_CHECKS;
            }
            byte b = utf8[at];
            if (b == ',' || b == ':') {
                at++;
                continue;
            }
            if (b == '}' || b == ']') {
                depth--;
                at++;
                if (depth < 0) {
                    end = at;
                    return;
                }
                if (at - starts[depth] > LARGE) {
                    large.put(starts[depth], new Extent(at, children[depth], false));
                }
                continue;
            }
            last = at;
            boolean isOpening = b == '{' || b == '[';
            at = isOpening ? at + 1 : endOfValue(at);
            if (depth > 0 && utf8[Math.min(end - 1, skipBlanks(at))] != ':') {
                children[depth - 1]++;
            }
            if (isOpening) {
                if (depth == starts.length) {
                    starts = Arrays.copyOf(starts, depth * 2);
                    children = Arrays.copyOf(children, depth * 2);
                }
                starts[depth] = last;
                children[depth++] = 0;
            }
        }
        closeWhatIsOpen(starts, children, depth, last);
    }

    /// A number at the very end of a text that is cut may lack digits: it is not shown.
    private void closeWhatIsOpen(int[] starts, int[] children, int depth, int last) {
        boolean isOpenString = last >= 0 && utf8[last] == '"' && !isClosed(last);
        isCut = depth > 0 || isOpenString;
        if (depth > 0 && last >= 0 && "-0123456789".indexOf(utf8[last]) >= 0) {
            if (endOfScalar(last) == end) {
                children[depth - 1]--;
                end = last;
            }
        }
        for (int i = 0; i < depth; i++) {
            large.put(starts[i], new Extent(end, children[i], true));
        }
    }

    private boolean isClosed(int string) {
        int after = endOfString(string);
        return after - string > 1 && utf8[after - 1] == '"' && !isEscaped(string, after - 1);
    }

    private boolean isEscaped(int from, int quote) {
        int slashes = 0;
        for (int at = quote - 1; at > from && utf8[at] == '\\'; at--) {
            slashes++;
        }
        return slashes % 2 == 1;
    }
}

package org.eventexplorer.ui.detail.json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Reads what stands in an object or array, one value after the other. Not thread-safe.
public final class JsonChildren {
    private final JsonSource source;
    private final JsonNode parent;
    private final boolean isObject;
    private int at;
    private int index;

    JsonChildren(JsonNode parent) {
        this.source = parent.source();
        this.parent = parent;
        this.isObject = parent.kind() == JsonNode.Kind.OBJECT;
        this.at = parent.kind().isContainer() ? parent.start() + 1 : parent.end();
    }

    /// Up to `most` more of them; fewer: those were the last.
    public List<JsonNode> next(int most) {
        List<JsonNode> read = new ArrayList<>();
        while (read.size() < most) {
            JsonNode child = next();
            if (child == null) {
                break;
            }
            read.add(child);
        }
        return read;
    }

    /// How many there are, those that were read included.
    int skipToEnd() {
        while (next() != null) {
            // Only the index counts.
        }
        return index;
    }

    /// The next one; null: there is none.
    public @Nullable JsonNode next() {
        at = source.skipBlanks(at);
        if (source.at(at) == ',') {
            at = source.skipBlanks(at + 1);
        }
        int first = source.at(at);
        if (at >= parent.end() || first == -1 || first == '}' || first == ']') {
            return null;
        }
        String name = Integer.toString(index);
        if (isObject) {
            int end = source.endOfString(at);
            name = new JsonNode(source, null, at, end).text(end - at);
            at = source.skipBlanks(end);
            if (source.at(at) == ':') {
                at = source.skipBlanks(at + 1);
            }
            if (source.at(at) == -1) {
                return null;
            }
        }
        int start = at;
        at = source.endOfValue(start);
        index++;
        return new JsonNode(source, name, start, at);
    }
}

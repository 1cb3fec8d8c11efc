package org.eventexplorer.ui.detail;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A value in a JSON document, with its place.
///
/// @param name the field's name, or the index in an array; null at the top
/// @param kind what it is
/// @param text a string without quotes, a number digit by digit as it was written, a word; empty
///     for an object or an array
/// @param children what stands in it
record JsonItem(@Nullable String name, Kind kind, String text, List<JsonItem> children) {
    /// What a value is.
    enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        WORD;

        boolean isContainer() {
            return this == OBJECT || this == ARRAY;
        }
    }

    /// The value as JSON text.
    String json() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        switch (kind) {
            case STRING -> JsonStrings.quote(text, out);
            case NUMBER, WORD -> out.append(text);
            case ARRAY -> writeChildren(out, '[', ']');
            case OBJECT -> writeChildren(out, '{', '}');
        }
    }

    private void writeChildren(StringBuilder out, char open, char close) {
        out.append(open);
        for (int i = 0; i < children.size(); i++) {
            JsonItem child = children.get(i);
            out.append(i == 0 ? "" : ",");
            if (kind == Kind.OBJECT && child.name != null) {
                JsonStrings.quote(child.name, out);
                out.append(':');
            }
            child.write(out);
        }
        out.append(close);
    }
}

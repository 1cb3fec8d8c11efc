package org.eventexplorer.ui.detail;

import org.eventexplorer.ui.detail.JsonItem.Kind;
import org.eventexplorer.work.CancelToken;

import java.util.ArrayList;
import java.util.List;

/// A JSON value as indented text with the colours of its parts, of bounded length: long strings are
/// cut and say how much is missing, and after a limit the text ends.
///
/// @param text the text
/// @param spans the text's parts in order, without gaps
/// @param isWhole whether nothing was cut
record JsonText(String text, List<Span> spans, boolean isWhole) {
    /// The longest text, in characters: what a text area takes without a pause.
    static final int LIMIT = 512 * 1024;

    /// The longest string that is shown whole, in characters: the layout of a line is not lazy.
    static final int STRING_LIMIT = 2_000;

    /// A part of the text.
    ///
    /// @param length its length in characters
    /// @param styleClass its colour
    record Span(int length, String styleClass) {}

    static JsonText of(JsonItem root, CancelToken token) {
        Writer writer = new Writer(token);
        writer.write(root, 0);
        return new JsonText(writer.out.toString(), List.copyOf(writer.spans), writer.isWhole);
    }

    private static final class Writer {
        // Deeper values are not indented further, so that a line stays short.
        private static final int DEEPEST_INDENT = 40;
        private final StringBuilder out = new StringBuilder();
        private final List<Span> spans = new ArrayList<>();
        private final CancelToken token;
        private boolean isWhole = true;

        Writer(CancelToken token) {
            this.token = token;
        }

        void write(JsonItem item, int depth) {
            if (out.length() > LIMIT) {
                isWhole = false;
                return;
            }
            switch (item.kind()) {
                case OBJECT, ARRAY -> writeContainer(item, depth);
                case STRING -> writeString(item.text());
                case NUMBER -> add(cut(item.text()), "json-number");
                case WORD -> add(item.text(), "json-word");
            }
        }

        private void writeContainer(JsonItem item, int depth) {
            token.throwIfCancelled();
            boolean isObject = item.kind() == Kind.OBJECT;
            add(isObject ? "{" : "[", "json-muted");
            boolean isFirst = true;
            for (JsonItem child : item.children()) {
                if (out.length() > LIMIT) {
                    isWhole = false;
                    return;
                }
                add(isFirst ? "\n" : ",\n", "json-muted");
                isFirst = false;
                add("  ".repeat(Math.min(depth + 1, DEEPEST_INDENT)), "json-muted");
                String name = child.name();
                if (isObject && name != null) {
                    add(JsonStrings.shown(name, STRING_LIMIT), "json-key");
                    add(": ", "json-muted");
                }
                write(child, depth + 1);
            }
            if (!isFirst) {
                add("\n" + "  ".repeat(Math.min(depth, DEEPEST_INDENT)), "json-muted");
            }
            add(isObject ? "}" : "]", "json-muted");
        }

        private void writeString(String text) {
            add(JsonStrings.shown(text, STRING_LIMIT), "json-string");
            int missing = text.length() - STRING_LIMIT;
            if (missing > 0) {
                isWhole = false;
                add(String.format(" … %,d more characters", missing), "json-muted");
            }
        }

        private String cut(String number) {
            if (number.length() > STRING_LIMIT) {
                isWhole = false;
                return number.substring(0, STRING_LIMIT) + "…";
            }
            return number;
        }

        private void add(String text, String styleClass) {
            if (!text.isEmpty()) {
                out.append(text);
                spans.add(new Span(text.length(), styleClass));
            }
        }
    }
}

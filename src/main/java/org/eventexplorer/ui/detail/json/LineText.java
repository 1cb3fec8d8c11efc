package org.eventexplorer.ui.detail.json;

import java.util.ArrayList;
import java.util.List;

/// A line of indented JSON, with the colours of its parts.
///
/// @param text the line
/// @param spans its parts in order, without gaps
public record LineText(String text, List<Span> spans) {
    /// Deeper values are not indented further, so that a line stays short.
    private static final int DEEPEST = 40;

    /// A part of the line.
    ///
    /// @param length its length in characters
    /// @param styleClass its colour
    public record Span(int length, String styleClass) {}

    /// Copies the spans.
    public LineText {
        spans = List.copyOf(spans);
    }

    /// Puts a line together.
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Span> spans = new ArrayList<>();

        void indent(int depth) {
            add("  ".repeat(Math.clamp(depth, 0, DEEPEST)), "json-muted");
        }

        void add(String part, String styleClass) {
            if (part.isEmpty()) {
                return;
            }
            text.append(part);
            // Fewer parts are drawn faster.
            if (!spans.isEmpty() && spans.getLast().styleClass().equals(styleClass)) {
                spans.set(
                        spans.size() - 1,
                        new Span(spans.getLast().length() + part.length(), styleClass));
            } else {
                spans.add(new Span(part.length(), styleClass));
            }
        }

        /// Adds what stands between two values of a line, in the colour of the first.
        void addBetween(String part) {
            add(part, spans.isEmpty() ? "json-muted" : spans.getLast().styleClass());
        }

        LineText build() {
            return new LineText(text.toString(), spans);
        }
    }
}

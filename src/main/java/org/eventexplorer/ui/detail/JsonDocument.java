package org.eventexplorer.ui.detail;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.eventexplorer.event.Json;
import org.eventexplorer.ui.detail.JsonItem.Kind;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A JSON text as a tree, and whether the text was cut before its end: then the tree holds all
/// that was read.
///
/// @param root the value
/// @param isCut whether the text ended too early
record JsonDocument(JsonItem root, boolean isCut) {
    private static final int TOKENS_BETWEEN_CHECKS = 4_096;

    /// Reads `text`; numbers keep every digit.
    static JsonDocument read(String text, CancelToken token) {
        Reader reader = new Reader();
        boolean isCut = false;
        try (JsonParser parser = Json.FACTORY.createParser(text)) {
            int tokens = 0;
            for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
                reader.take(next, parser);
                if (++tokens % TOKENS_BETWEEN_CHECKS == 0) {
                    token.throwIfCancelled();
                }
            }
        } catch (IOException e) {
            // A preview ends anywhere; what was read before is shown, and that it is cut is said.
            isCut = true;
        }
        if (!reader.open.isEmpty()) {
            isCut = true;
            reader.dropCutNumber(text);
        }
        return new JsonDocument(reader.root(), isCut);
    }

    private static final class Reader {
        private final Deque<Container> open = new ArrayDeque<>();
        private @Nullable JsonItem root;

        private record Container(@Nullable String name, Kind kind, List<JsonItem> children) {
            JsonItem item() {
                return new JsonItem(name, kind, "", children);
            }
        }

        void take(JsonToken token, JsonParser parser) throws IOException {
            switch (token) {
                case START_OBJECT -> open(Kind.OBJECT, parser);
                case START_ARRAY -> open(Kind.ARRAY, parser);
                case END_OBJECT, END_ARRAY -> put(open.pop().item());
                case VALUE_STRING -> put(leaf(Kind.STRING, parser));
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> put(leaf(Kind.NUMBER, parser));
                case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> put(leaf(Kind.WORD, parser));
                case FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> {}
            }
        }

        /// A number at the very end of a text that is cut may lack digits: it is not shown.
        void dropCutNumber(String text) {
            Container last = open.element();
            boolean endsInNumber = "0123456789.eE+-".indexOf(text.charAt(text.length() - 1)) >= 0;
            if (endsInNumber
                    && !last.children.isEmpty()
                    && last.children.getLast().kind() == Kind.NUMBER) {
                last.children.removeLast();
            }
        }

        /// The top value, whatever is still open closed.
        JsonItem root() {
            while (!open.isEmpty() && root == null) {
                Container last = open.pop();
                if (open.isEmpty()) {
                    open.push(last);
                    return last.item();
                }
                put(last.item());
            }
            return root == null ? new JsonItem(null, Kind.WORD, "", List.of()) : root;
        }

        private void open(Kind kind, JsonParser parser) throws IOException {
            open.push(new Container(name(parser), kind, new ArrayList<>()));
        }

        private JsonItem leaf(Kind kind, JsonParser parser) throws IOException {
            return new JsonItem(name(parser), kind, parser.getText(), List.of());
        }

        private @Nullable String name(JsonParser parser) throws IOException {
            Container parent = open.peek();
            if (parent == null) {
                return null;
            }
            if (parent.kind == Kind.ARRAY) {
                return Integer.toString(parent.children.size());
            }
            return parser.currentToken().isStructStart()
                    ? parser.getParsingContext().getParent().getCurrentName()
                    : parser.currentName();
        }

        private void put(JsonItem item) {
            Container parent = open.peek();
            if (parent == null) {
                root = item;
            } else {
                parent.children.add(item);
            }
        }
    }
}

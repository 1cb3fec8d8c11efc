package org.eventexplorer.query;

import org.eventexplorer.query.Condition.Root;

/// Finds where the paths of a condition begin. Quoted strings are left alone; `$name` (a variable)
/// is refused, since a filter has none to give.
final class ConditionReader {
    private ConditionReader() {}

    static Condition read(String text) {
        if (text.isBlank()) {
            throw new BadFilterException(
                    "the condition is empty; write one such as $.payload.total > 100");
        }
        boolean payload = false;
        boolean metadata = false;
        StringBuilder shortened = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c == '"') {
                int end = closingQuote(text, i);
                shortened.append(text, i, end);
                i = end;
            } else if (c != '$') {
                shortened.append(c);
                i++;
            } else if (startsAt(text, i, "$.payload")) {
                payload = true;
                shortened.append('$');
                i += "$.payload".length();
            } else if (startsAt(text, i, "$.metadata")) {
                metadata = true;
                shortened.append('$');
                i += "$.metadata".length();
            } else {
                throw new BadFilterException(
                        "the condition's path at character "
                                + (i + 1)
                                + " must begin with $.payload or $.metadata: "
                                + text);
            }
        }
        if (payload && metadata) {
            return new Condition(text, Root.BOTH, text);
        }
        if (!payload && !metadata) {
            throw new BadFilterException(
                    "the condition reads neither $.payload nor $.metadata: " + text);
        }
        return new Condition(text, payload ? Root.PAYLOAD : Root.METADATA, shortened.toString());
    }

    private static boolean startsAt(String text, int at, String root) {
        int end = at + root.length();
        return text.startsWith(root, at)
                && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
    }

    private static int closingQuote(String text, int open) {
        for (int i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i + 1;
            }
        }
        throw new BadFilterException(
                "the condition has a quote without an end at character " + (open + 1));
    }
}

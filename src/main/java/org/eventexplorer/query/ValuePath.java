package org.eventexplorer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The place of one value in an event's payload or metadata, such as `payload.order.id` or
/// `metadata.user`. A number names an element of an array, from 0 on; a name with a dot, a bracket
/// or a blank in it stands in quotes: `payload."odd name"`.
///
/// @param text the path as a person writes it, in one way
/// @param root the document: `payload` or `metadata`
/// @param steps the names and numbers that lead to the value, outermost first; at least one
public record ValuePath(String text, Root root, List<String> steps) {
    /// The longest path, in steps.
    public static final int MOST_STEPS = 64;

    private static final Pattern STEP =
            Pattern.compile("\\.\"((?:[^\"\\\\]|\\\\.)*)\"|\\.([^.\\[\\]\"\\s]+)|\\[(\\d{1,9})]");
    private static final Pattern PLAIN = Pattern.compile("[^.\\[\\]\"\\s]+");

    /// A document of an event.
    public enum Root {
        /// What the event says.
        PAYLOAD("payload"),
        /// What is known about it.
        METADATA("metadata");

        private final String word;

        Root(String word) {
            this.word = word;
        }
    }

    /// Copies the steps.
    public ValuePath {
        steps = List.copyOf(steps);
    }

    /// Reads a path; `$.payload.items[0].id`, as conditions spell it, is one too.
    ///
    /// @throws IllegalArgumentException saying how to write one
    public static ValuePath parse(String typed) {
        String text = typed.strip();
        String plain = text.startsWith("$.") ? text.substring(2) : text;
        for (Root root : Root.values()) {
            if (plain.startsWith(root.word)) {
                List<String> steps = steps(text, plain.substring(root.word.length()));
                return new ValuePath(write(root, steps), root, steps);
            }
        }
        throw bad(text);
    }

    private static List<String> steps(String text, String rest) {
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(rest);
        int at = 0;
        while (at < rest.length() && step.region(at, rest.length()).lookingAt()) {
            steps.add(step(step));
            at = step.end();
        }
        boolean isSound = at == rest.length() && !steps.isEmpty() && steps.size() <= MOST_STEPS;
        if (!isSound || rest.indexOf('\0') >= 0) {
            throw bad(text);
        }
        return steps;
    }

    private static String step(Matcher found) {
        if (found.group(1) != null) {
            return found.group(1).replaceAll("\\\\(.)", "$1");
        }
        return found.group(2) == null ? found.group(3) : found.group(2);
    }

    private static String write(Root root, List<String> steps) {
        StringBuilder text = new StringBuilder(root.word);
        for (String step : steps) {
            boolean isPlain = PLAIN.matcher(step).matches();
            text.append('.')
                    .append(isPlain ? step : '"' + step.replaceAll("([\"\\\\])", "\\\\$1") + '"');
        }
        return text.toString();
    }

    private static IllegalArgumentException bad(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is not a path; write payload.order.id or metadata.user");
    }
}

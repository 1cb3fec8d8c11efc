package org.eventexplorer.event;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A pattern, or a pattern with wildcards: a whole segment `*` stands for exactly one segment and
/// `#` for zero or more (the topic rules of AMQP 0-9-1, section 3.1.3.3).
///
/// @param text the filter as a person writes it, such as `invoice.*`
public record PatternFilter(String text) {
    /// @throws IllegalArgumentException for a text that is empty, longer than 255 characters or
    ///     has an empty segment
    public PatternFilter {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "the pattern filter is empty; give a pattern such as invoice.*");
        }
        if (text.length() > Pattern.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "the pattern filter has "
                            + text.length()
                            + " characters, the limit is "
                            + Pattern.MAX_LENGTH);
        }
        for (String segment : text.split("\\.", -1)) {
            if (segment.isEmpty()) {
                throw new IllegalArgumentException(
                        "the pattern filter '" + text + "' has an empty segment between dots");
            }
        }
    }

    /// Whether the filter has a wildcard; without one it is one pattern's name.
    public boolean hasWildcard() {
        for (String segment : segments(text)) {
            if (segment.equals("*") || segment.equals("#")) {
                return true;
            }
        }
        return false;
    }

    /// The segments before the first wildcard, with dots between them: what every pattern that the
    /// filter names begins with. Empty where the first segment is a wildcard.
    public String stem() {
        List<String> before =
                segments(text).stream()
                        .takeWhile(segment -> !segment.equals("*") && !segment.equals("#"))
                        .toList();
        return String.join(".", before);
    }

    /// A character in the filter that a person may have meant otherwise, in a sentence; null where
    /// nothing looks odd. Patterns may hold such characters, so that it is no error.
    public @Nullable String doubt() {
        if (!text.equals(text.strip())) {
            return "the pattern filter '" + text + "' has a space at its end, which counts";
        }
        for (String segment : segments(text)) {
            for (String wildcard : List.of("*", "#")) {
                if (segment.contains(wildcard) && !segment.equals(wildcard)) {
                    return wildcard
                            + " is no wildcard in '"
                            + segment
                            + "': it stands for "
                            + (wildcard.equals("*") ? "a whole segment" : "whole segments")
                            + ", as in "
                            + meant(segment, wildcard);
                }
            }
        }
        return text.contains(",")
                ? "the comma in '" + text + "' is part of the pattern; give each pattern alone"
                : null;
    }

    private static String meant(String segment, String wildcard) {
        String name = segment.replace("*", "").replace("#", "");
        return name.isEmpty() ? "invoice." + wildcard : name + "." + wildcard;
    }

    /// Whether `pattern` is one of those that the filter names.
    public boolean matches(String pattern) {
        List<String> wanted = segments(text);
        List<String> given = segments(pattern);
        // One row of the table "wanted[0..i) matches given[0..j)", as for any glob: linear space.
        boolean[] row = new boolean[given.size() + 1];
        row[0] = true;
        for (String segment : wanted) {
            boolean[] next = new boolean[given.size() + 1];
            boolean many = segment.equals("#");
            next[0] = many && row[0];
            for (int j = 1; j <= given.size(); j++) {
                next[j] =
                        many
                                ? row[j] || next[j - 1]
                                : row[j - 1]
                                        && (segment.equals("*")
                                                || segment.equals(given.get(j - 1)));
            }
            row = next;
        }
        return row[given.size()];
    }

    private static List<String> segments(String text) {
        return List.of(text.split("\\.", -1));
    }
}

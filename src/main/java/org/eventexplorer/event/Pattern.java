package org.eventexplorer.event;

import org.jspecify.annotations.Nullable;

/// The rule for patterns, the dotted names of kinds of events (`invoice.created`).
public final class Pattern {
    /// The longest pattern, in characters (the column is `varchar(255)`).
    public static final int MAX_LENGTH = 255;

    private Pattern() {}

    /// Returns `pattern` if it names a kind of event: one to 255 characters, segments parted by
    /// dots, none of them empty or a wildcard (`*`, `#`).
    ///
    /// @throws RefusedEventException where it does not
    public static String check(@Nullable String eventId, @Nullable String pattern) {
        String text = Fields.text(eventId, "pattern", pattern, MAX_LENGTH);
        for (String segment : text.split("\\.", -1)) {
            if (segment.isEmpty()) {
                throw new RefusedEventException(
                        eventId, "pattern", "'" + text + "' has an empty segment between dots");
            }
            if (segment.equals("*") || segment.equals("#")) {
                throw new RefusedEventException(
                        eventId,
                        "pattern",
                        "'" + text + "' has the wildcard " + segment + " as a segment");
            }
        }
        return text;
    }

    /// The first segment: what colours and groups.
    public static String firstSegment(String pattern) {
        int dot = pattern.indexOf('.');
        return dot < 0 ? pattern : pattern.substring(0, dot);
    }
}

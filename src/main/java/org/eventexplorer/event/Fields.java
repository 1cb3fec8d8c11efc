package org.eventexplorer.event;

import org.jspecify.annotations.Nullable;

/// The rules that several fields share.
final class Fields {
    private Fields() {}

    static String text(@Nullable String eventId, String field, @Nullable String value, int limit) {
        if (value == null) {
            throw new RefusedEventException(eventId, field, "is missing; give a text");
        }
        if (value.isEmpty()) {
            throw new RefusedEventException(eventId, field, "is empty; give a text");
        }
        int length = value.codePointCount(0, value.length());
        if (length > limit) {
            throw new RefusedEventException(
                    eventId, field, "has " + length + " characters, the limit is " + limit);
        }
        plain(eventId, field, value);
        return value;
    }

    /// Refuses what PostgreSQL's text cannot hold or a person cannot see.
    static void plain(@Nullable String eventId, String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean paired =
                    Character.isHighSurrogate(c)
                            && i + 1 < value.length()
                            && Character.isLowSurrogate(value.charAt(i + 1));
            if (paired) {
                i++;
            } else if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                String name = String.format("U+%04X", (int) c);
                throw new RefusedEventException(
                        eventId, field, "holds " + name + " at character " + i + "; take it out");
            }
        }
    }
}

package org.eventexplorer.transfer.form;

import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.transfer.form.Members.Member;
import org.jspecify.annotations.Nullable;

/// What members of an event may be, for both wire forms.
final class Values {
    private Values() {}

    /// The string of a member that must be there.
    static String required(@Nullable String eventId, String path, @Nullable Member member) {
        String text = optional(eventId, path, member);
        if (text == null) {
            throw new RefusedEventException(eventId, path, "is missing; give a text");
        }
        if (text.isEmpty()) {
            throw new RefusedEventException(eventId, path, "is empty; give a text");
        }
        return text;
    }

    /// The string of a member, null where it is missing or null.
    static @Nullable String optional(
            @Nullable String eventId, String path, @Nullable Member member) {
        if (member == null || member.isNull()) {
            return null;
        }
        if (!member.isString() || member.text() == null) {
            throw new RefusedEventException(
                    eventId, path, "is " + kind(member) + ", not a text; put it in quotes");
        }
        return member.text();
    }

    private static String kind(Member member) {
        return switch (member.kind()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case NOT_AVAILABLE,
                    END_OBJECT,
                    END_ARRAY,
                    FIELD_NAME,
                    VALUE_EMBEDDED_OBJECT,
                    VALUE_STRING,
                    VALUE_NULL ->
                    "something else";
        };
    }
}

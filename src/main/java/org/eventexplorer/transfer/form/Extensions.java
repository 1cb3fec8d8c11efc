package org.eventexplorer.transfer.form;

import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.transfer.form.Members.Member;
import org.jspecify.annotations.Nullable;

/// What the attributes of a CloudEvent may be called, and what extensions may hold.
final class Extensions {
    private Extensions() {}

    /// @throws RefusedEventException for anything but lower-case letters and digits
    static void checkName(String eventId, String name) {
        boolean fits = !name.isEmpty();
        for (int i = 0; fits && i < name.length(); i++) {
            char c = name.charAt(i);
            fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        if (!fits && !name.equals("data_base64")) {
            throw new RefusedEventException(
                    eventId,
                    name.isEmpty() ? "\"\"" : name,
                    "is no attribute's name; CloudEvents have lower-case letters and digits only");
        }
    }

    /// @throws RefusedEventException for anything but text, true, false and integers of 32 bits
    static void check(String eventId, String name, Member member) {
        boolean fits =
                switch (member.kind()) {
                    case VALUE_STRING, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> true;
                    case VALUE_NUMBER_INT -> isInt(member.text());
                    case VALUE_NUMBER_FLOAT,
                            START_OBJECT,
                            START_ARRAY,
                            NOT_AVAILABLE,
                            END_OBJECT,
                            END_ARRAY,
                            FIELD_NAME,
                            VALUE_EMBEDDED_OBJECT ->
                            false;
                };
        if (!fits) {
            throw new RefusedEventException(
                    eventId,
                    name,
                    "is neither text, true, false nor an integer of 32 bits, as an extension must"
                            + " be");
        }
    }

    private static boolean isInt(@Nullable String digits) {
        try {
            Integer.parseInt(digits == null ? "" : digits);
            return true;
        } catch (NumberFormatException e) {
            // Too large, which is what is asked here.
            return false;
        }
    }
}

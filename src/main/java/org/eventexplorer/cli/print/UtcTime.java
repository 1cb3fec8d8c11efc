package org.eventexplorer.cli.print;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as RFC 3339 in UTC with six fractional digits: what the store keeps.
public final class UtcTime {
    /// How many fractional digits a time has.
    static final int DIGITS = 6;

    private static final int SECONDS = "2023-07-10T11:42:36".length();

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private UtcTime() {}

    /// The text of a time.
    public static String text(Instant time) {
        return FORMAT.format(time);
    }

    /// The text of a time without the last of its fractional digits, where they are all zeros.
    static String text(Instant time, int digits) {
        String whole = text(time);
        String left = "0".repeat(DIGITS - digits) + "Z";
        if (digits == DIGITS || !whole.endsWith(left)) {
            return whole;
        }
        return whole.substring(0, digits == 0 ? SECONDS : SECONDS + 1 + digits) + "Z";
    }
}

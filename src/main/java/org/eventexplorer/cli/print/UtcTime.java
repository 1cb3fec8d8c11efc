package org.eventexplorer.cli.print;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as RFC 3339 in UTC with six fractional digits: what the store keeps.
public final class UtcTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private UtcTime() {}

    /// The text of a time.
    public static String text(Instant time) {
        return FORMAT.format(time);
    }
}

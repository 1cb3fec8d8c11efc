package org.eventexplorer.ui.fx;

import java.util.Locale;

/// How numbers are written, in one way whatever the machine's language.
public final class NumberText {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private NumberText() {}

    /// With a comma between thousands: `1,284,201`.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// With its noun: `1 event`, `1,284,201 events`.
    public static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /// A size in decimal units: `812 B`, `1.0 kB`, `18.4 MB`, `310 MB`.
    public static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        do {
            size /= 1_000;
            unit++;
        } while (size >= 999.5 && unit < UNITS.length - 1);
        return String.format(Locale.ROOT, size < 99.95 ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
    }
}

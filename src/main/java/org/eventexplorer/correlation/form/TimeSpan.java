package org.eventexplorer.correlation.form;

import java.util.Locale;

/// The time between two events as a person reads it: `+346.1 ms`, `+12.345 s`, `+3 d 4 h`.
public final class TimeSpan {
    private static final long TENTH = 100;
    private static final long MILLI = 1_000;
    private static final long SECOND = 1_000 * MILLI;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private TimeSpan() {}

    /// A span of microseconds, with its sign.
    public static String signed(long micros) {
        return (micros < 0 ? "-" : "+") + text(micros);
    }

    /// A span of microseconds, without its sign.
    public static String text(long micros) {
        long span = Math.abs(micros);
        long tenths = (span + TENTH / 2) / TENTH;
        if (tenths * TENTH < SECOND) {
            return String.format(Locale.ROOT, "%d.%d ms", tenths / 10, tenths % 10);
        }
        long millis = (span + MILLI / 2) / MILLI;
        if (millis * MILLI < MINUTE) {
            return String.format(Locale.ROOT, "%d.%03d s", millis / 1_000, millis % 1_000);
        }
        return large((span + SECOND / 2) / SECOND * SECOND);
    }

    private static String large(long span) {
        if (span < HOUR) {
            return two(span / MINUTE, "min", span % MINUTE / SECOND, "s");
        }
        return span < DAY
                ? two(span / HOUR, "h", span % HOUR / MINUTE, "min")
                : two(span / DAY, "d", span % DAY / HOUR, "h");
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }
}

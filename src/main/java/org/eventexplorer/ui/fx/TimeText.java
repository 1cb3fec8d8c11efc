package org.eventexplorer.ui.fx;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// How times are written where no zone was chosen, in UTC, and how long something takes.
public final class TimeText {
    private static final int YEAR = 365;

    private TimeText() {}

    /// Such as `2026-05-01 10:15:30.123456`.
    public static String full(Instant time) {
        return ZoneText.UTC.full(time);
    }

    /// Such as `2026-05-01`.
    public static String date(Instant time) {
        return ZoneText.UTC.date(time);
    }

    /// How long something took or takes, coarse: `12 ms`, `3.4 s`, `41 s`,
    /// `3 min 20 s`, `2 h 5 min`, `12 d 3 h`, `2 y 40 d`.
    public static String span(Duration span) {
        long millis = span.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 10_000 && millis % 1_000 != 0) {
            return String.format(Locale.ROOT, "%.1f s", Math.floor(millis / 100.0) / 10);
        }
        long seconds = span.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return two(seconds / 60, "min", seconds % 60, "s");
        }
        long hours = seconds / 3_600;
        if (hours < 48) {
            return two(hours, "h", seconds / 60 % 60, "min");
        }
        long days = hours / 24;
        return days < YEAR
                ? two(days, "d", hours % 24, "h")
                : two(days / YEAR, "y", days % YEAR, "d");
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        String first = NumberText.count(large) + " " + largeUnit;
        return small == 0 ? first : first + " " + small + " " + smallUnit;
    }
}

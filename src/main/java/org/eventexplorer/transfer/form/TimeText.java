package org.eventexplorer.transfer.form;

import org.eventexplorer.event.RefusedEventException;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Times as text: RFC 3339 in, and out as `2023-07-10T11:42:36.000000Z`. Not thread-safe.
final class TimeText {
    /// The length of a written time.
    static final int LENGTH = 27;

    private static final long DAY = 86_400;
    private static final String SHAPE = "0000-00-00T00:00:00";

    private long day = Long.MIN_VALUE;
    private byte[] date = {};

    /// Writes `time` into `to` at `at` and returns how many bytes that took.
    int write(Instant time, byte[] to, int at) {
        long newDay = Math.floorDiv(time.getEpochSecond(), DAY);
        if (newDay != day) {
            day = newDay;
            date = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
        }
        int second = (int) Math.floorMod(time.getEpochSecond(), DAY);
        System.arraycopy(date, 0, to, at, date.length);
        int next = at + date.length;
        to[next] = 'T';
        digits(to, next + 1, second / 3600, 2);
        to[next + 3] = ':';
        digits(to, next + 4, second / 60 % 60, 2);
        to[next + 6] = ':';
        digits(to, next + 7, second % 60, 2);
        to[next + 9] = '.';
        digits(to, next + 10, time.getNano() / 1000, 6);
        to[next + 16] = 'Z';
        return date.length + 17;
    }

    private static void digits(byte[] to, int at, int value, int count) {
        int rest = value;
        for (int i = at + count - 1; i >= at; i--) {
            to[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /// The instant that `text` spells, cut to microseconds.
    ///
    /// @throws RefusedEventException where it is no time of RFC 3339
    static Instant parse(String eventId, String field, String text) {
        if (!hasShape(text)) {
            throw refused(eventId, field, text, "");
        }
        if (text.startsWith("60", 17)) {
            throw refused(eventId, field, text, ": a leap second has no place in the store's time");
        }
        int zone = 19;
        int micros = 0;
        if (text.charAt(19) == '.') {
            zone = 20;
            while (zone < text.length() && isDigit(text.charAt(zone))) {
                micros = zone < 26 ? micros * 10 + text.charAt(zone) - '0' : micros;
                zone++;
            }
            for (int i = zone; i < 26; i++) {
                micros *= 10;
            }
        }
        if (zone == 20) {
            throw refused(eventId, field, text, "");
        }
        try {
            long seconds =
                    LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2))
                            .atTime(number(text, 11, 2), number(text, 14, 2), number(text, 17, 2))
                            .toEpochSecond(ZoneOffset.UTC);
            return Instant.ofEpochSecond(seconds - offset(text, zone), micros * 1000L);
        } catch (DateTimeException e) {
            throw refused(eventId, field, text, ": " + e.getMessage());
        }
    }

    private static boolean hasShape(String text) {
        if (text.length() < 20) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char wanted = SHAPE.charAt(i);
            char c = text.charAt(i);
            boolean fits = wanted == '0' ? isDigit(c) : c == wanted || (wanted == 'T' && c == 't');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /// The seconds east of UTC that the end of `text` says.
    private static int offset(String text, int at) {
        String zone = text.substring(at);
        if (zone.equals("Z") || zone.equals("z")) {
            return 0;
        }
        boolean fits =
                zone.length() == 6
                        && (zone.charAt(0) == '+' || zone.charAt(0) == '-')
                        && isDigit(zone.charAt(1))
                        && isDigit(zone.charAt(2))
                        && zone.charAt(3) == ':'
                        && isDigit(zone.charAt(4))
                        && isDigit(zone.charAt(5));
        int hours = fits ? number(zone, 1, 2) : 24;
        int minutes = fits ? number(zone, 4, 2) : 60;
        if (hours > 23 || minutes > 59) {
            throw new DateTimeException("'" + zone + "' is no offset from UTC");
        }
        return (zone.charAt(0) == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    }

    private static int number(String text, int at, int length) {
        int value = 0;
        for (int i = at; i < at + length; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static RefusedEventException refused(
            String eventId, String field, String text, String why) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new RefusedEventException(
                eventId,
                field,
                "'"
                        + shown
                        + "' is not a time as 2023-07-10T11:42:36Z or 2023-07-10T13:42:36.5+02:00"
                        + why);
    }
}

package org.eventexplorer.ui.explore;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Reads a time as a person types it: a date, a date and a time down to the microsecond, with `T`
/// or a space between them, with an offset or without one, which means the
/// chosen zone.
final class TimeInput {
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendLiteral('T')
                    .appendPattern("HH:mm")
                    .optionalStart()
                    .appendPattern(":ss")
                    .optionalStart()
                    .appendFraction(ChronoField.NANO_OF_SECOND, 1, 6, true)
                    .optionalEnd()
                    .optionalEnd()
                    .optionalStart()
                    .appendOffsetId()
                    .optionalEnd()
                    .toFormatter(Locale.ROOT);

    private TimeInput() {}

    /// The beginning of a range; an empty text is none.
    ///
    /// @throws IllegalArgumentException saying how to write a time
    static @Nullable Instant from(String text, ZoneId zone) {
        return text.isBlank() ? null : parse(text.strip(), zone, false);
    }

    /// The end of a range, which is in it: a date alone means its last microsecond.
    ///
    /// @throws IllegalArgumentException saying how to write a time
    static @Nullable Instant to(String text, ZoneId zone) {
        return text.isBlank() ? null : parse(text.strip(), zone, true);
    }

    private static Instant parse(String text, ZoneId zone, boolean isEnd) {
        try {
            if (!text.contains(":")) {
                LocalDate day = LocalDate.parse(text);
                // Not 24 hours later: a day may have 23 or 25.
                return isEnd
                        ? start(day.plusDays(1), zone).minus(1, ChronoUnit.MICROS)
                        : start(day, zone);
            }
            // The one space between date and time; others are mistakes.
            String iso = text.replaceFirst(" +(?=\\d)", "T").toUpperCase(Locale.ROOT);
            return switch (TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from)) {
                case OffsetDateTime time -> time.toInstant();
                case LocalDateTime time -> time.atZone(zone).toInstant();
                case Object other -> throw new DateTimeException(other.toString());
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a time; write 2026-05-01 or 2026-05-01 10:15:30.123456",
                    e);
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}

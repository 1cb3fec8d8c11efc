package org.eventexplorer.cli.option;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time as a person writes it: RFC 3339, a date (UTC), or relative to now.
public sealed interface Moment {
    /// One instant.
    record At(Instant instant) implements Moment {}

    /// A whole day, UTC.
    record Day(LocalDate date) implements Moment {}

    /// So long after now; before it where negative.
    record FromNow(Duration distance) implements Moment {}

    /// The first instant of it.
    default Instant first(Clock clock) {
        return switch (this) {
            case At(Instant instant) -> instant;
            case Day(LocalDate date) -> date.atStartOfDay(ZoneOffset.UTC).toInstant();
            case FromNow(Duration distance) -> clock.instant().plus(distance);
        };
    }

    /// The last instant of it, to the microsecond.
    default Instant last(Clock clock) {
        return switch (this) {
            case Day(LocalDate date) ->
                    new Day(date.plusDays(1)).first(clock).minus(1, ChronoUnit.MICROS);
            case At _, FromNow _ -> first(clock);
        };
    }

    /// Reads a time.
    ///
    /// @throws IllegalArgumentException saying what a time looks like
    static Moment parse(String text) {
        try {
            Matcher relative = Syntax.RELATIVE.matcher(text);
            if (relative.matches()) {
                return relative.group(1) == null
                        ? new FromNow(Duration.ZERO)
                        : fromNow(relative.group(1), relative.group(2), relative.group(3));
            }
            if (Syntax.DATE.matcher(text).matches()) {
                return new Day(LocalDate.parse(text));
            }
            if (Syntax.RFC_3339.matcher(text).matches()) {
                return new At(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a time that exists or is within 10,000 years", e);
        }
        throw new IllegalArgumentException(
                "'"
                        + text
                        + "' is not a time; write 2023-07-10T11:42:36Z, 2023-07-10 (UTC) or now-7d"
                        + " (units s, m, h, d, w)");
    }

    private static Moment fromNow(String sign, String number, String unit) {
        long seconds = Math.multiplyExact(Long.parseLong(number), Syntax.seconds(unit));
        if (seconds > Syntax.FARTHEST_SECONDS) {
            throw new DateTimeException("more than 10,000 years from now");
        }
        return new FromNow(Duration.ofSeconds(sign.equals("-") ? -seconds : seconds));
    }

    /// What times look like.
    final class Syntax {
        private static final Pattern RELATIVE =
                Pattern.compile("now(?:([+-])(\\d{1,18})([smhdw]))?");
        private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
        private static final Pattern RFC_3339 =
                Pattern.compile(
                        "\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?"
                                + "([Zz]|[+-]\\d{2}:\\d{2})");
        private static final long FARTHEST_SECONDS = Duration.ofDays(3_650_000).toSeconds();

        private Syntax() {}

        private static long seconds(String unit) {
            return switch (unit.charAt(0)) {
                case 's' -> 1;
                case 'm' -> 60;
                case 'h' -> 3_600;
                case 'd' -> 86_400;
                case 'w' -> 604_800;
                default -> throw new IllegalArgumentException("no unit of time: " + unit);
            };
        }
    }
}

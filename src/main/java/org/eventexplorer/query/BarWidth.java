package org.eventexplorer.query;

import org.eventexplorer.event.TimeRange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// How long a bar of a histogram is, in units of the calendar.
///
/// @param number how many units, at least 1
/// @param unit a unit from microseconds to years
public record BarWidth(int number, ChronoUnit unit) {
    /// The begin of the bar that holds this instant, by the calendar of the zone: days begin at
    /// the zone's midnight, weeks on Monday, several hours or minutes at a multiple of them.
    public Instant floor(Instant time, ZoneId zone) {
        ZonedDateTime at = time.atZone(zone);
        ZonedDateTime begin =
                switch (unit) {
                    case MICROS -> multiple(at, ChronoField.MICRO_OF_SECOND, ChronoUnit.MICROS);
                    case MILLIS -> multiple(at, ChronoField.MILLI_OF_SECOND, ChronoUnit.MILLIS);
                    case SECONDS -> multiple(at, ChronoField.SECOND_OF_MINUTE, unit);
                    case MINUTES -> multiple(at, ChronoField.MINUTE_OF_HOUR, unit);
                    case HOURS -> multiple(at, ChronoField.HOUR_OF_DAY, unit);
                    case DAYS -> at.truncatedTo(ChronoUnit.DAYS);
                    case WEEKS ->
                            at.truncatedTo(ChronoUnit.DAYS)
                                    .with(
                                            TemporalAdjusters.previousOrSame(
                                                    java.time.DayOfWeek.MONDAY));
                    case MONTHS -> {
                        int over = (at.getMonthValue() - 1) % number;
                        yield at.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).minusMonths(over);
                    }
                    case YEARS ->
                            at.truncatedTo(ChronoUnit.DAYS)
                                    .withDayOfYear(1)
                                    .minusYears(at.getYear() % number);
                    default -> throw new IllegalArgumentException("a bar of " + unit);
                };
        // Where the clock is set back, the begin by the calendar can stand behind the instant.
        Instant found = begin.toInstant();
        return found.isAfter(time) ? time.truncatedTo(ChronoUnit.HOURS) : found;
    }

    private ZonedDateTime multiple(ZonedDateTime at, ChronoField field, ChronoUnit exact) {
        return at.truncatedTo(exact).minus(at.get(field) % number, exact);
    }

    /// The begin of the bar behind the one that begins at this instant.
    public Instant next(Instant begin, ZoneId zone) {
        if (unit.compareTo(ChronoUnit.HOURS) < 0) {
            return begin.plus(number, unit);
        }
        // A change of the clock makes bars of hours shorter or longer, never overlapping.
        ZonedDateTime at = begin.atZone(zone);
        Instant next = unit == ChronoUnit.HOURS ? nextHours(at) : at.plus(number, unit).toInstant();
        return next.isAfter(begin) ? next : begin.plus(1, ChronoUnit.HOURS);
    }

    /// Where the bars that cover a range begin, and where the last of them ends.
    ///
    /// @param range has both ends
    List<Instant> bounds(TimeRange range, ZoneId zone) {
        Instant to = Objects.requireNonNull(range.to());
        List<Instant> bounds = new ArrayList<>();
        Instant begin = floor(Objects.requireNonNull(range.from()), zone);
        bounds.add(begin);
        while (!begin.isAfter(to)) {
            begin = next(begin, zone);
            bounds.add(begin);
        }
        return bounds;
    }

    private Instant nextHours(ZonedDateTime at) {
        return number == 1
                ? at.plusHours(1).toInstant()
                : at.toLocalDateTime().plusHours(number).atZone(at.getZone()).toInstant();
    }
}

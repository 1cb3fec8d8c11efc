package org.eventexplorer.query;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MICROS;
import static java.time.temporal.ChronoUnit.MILLIS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.ChronoUnit.YEARS;

import org.eventexplorer.event.TimeRange;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/// Bars by the calendar of a time zone, of the shortest width with which few enough cover the
/// range.
///
/// @param zone whose midnights and months
/// @param most how many bars at most, at least 2; some more where no width is long enough
public record CalendarGrid(ZoneId zone, int most) implements TimeGrid {
    private static final List<BarWidth> WIDTHS =
            List.of(
                    new BarWidth(1, MICROS),
                    new BarWidth(10, MICROS),
                    new BarWidth(100, MICROS),
                    new BarWidth(1, MILLIS),
                    new BarWidth(10, MILLIS),
                    new BarWidth(100, MILLIS),
                    new BarWidth(1, SECONDS),
                    new BarWidth(2, SECONDS),
                    new BarWidth(5, SECONDS),
                    new BarWidth(15, SECONDS),
                    new BarWidth(30, SECONDS),
                    new BarWidth(1, MINUTES),
                    new BarWidth(2, MINUTES),
                    new BarWidth(5, MINUTES),
                    new BarWidth(15, MINUTES),
                    new BarWidth(30, MINUTES),
                    new BarWidth(1, HOURS),
                    new BarWidth(2, HOURS),
                    new BarWidth(3, HOURS),
                    new BarWidth(6, HOURS),
                    new BarWidth(12, HOURS),
                    new BarWidth(1, DAYS),
                    new BarWidth(1, WEEKS),
                    new BarWidth(1, MONTHS),
                    new BarWidth(3, MONTHS),
                    new BarWidth(1, YEARS),
                    new BarWidth(10, YEARS),
                    new BarWidth(100, YEARS));

    /// The width of the bars for a range with both ends.
    public BarWidth width(TimeRange range) {
        Duration whole =
                Duration.between(
                        Objects.requireNonNull(range.from()), Objects.requireNonNull(range.to()));
        for (BarWidth width : WIDTHS) {
            // One more, since the first and the last bar may be cut.
            Duration all =
                    width.unit().getDuration().multipliedBy((long) width.number() * (most - 1));
            if (whole.compareTo(all) < 0) {
                return width;
            }
        }
        return WIDTHS.getLast();
    }

    @Override
    public List<Instant> bounds(TimeRange range) {
        return width(range).bounds(range, zone);
    }
}

package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.eventexplorer.event.TimeRange;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Bars by the calendar cover their range, in order, and are few enough.
final class CalendarGridTest {
    static final long FIFTY_YEARS = 50L * 365 * 86_400 * 1_000_000;
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia");

    @Property(tries = 1_000)
    void coversTheRangeWithFewEnoughBars(
            @ForAll @LongRange(max = FIFTY_YEARS) long from,
            @ForAll @IntRange(max = 54) int magnitude,
            @ForAll @IntRange(max = 4) int zone,
            @ForAll @IntRange(min = 2, max = 300) int most) {
        Instant first = Instant.EPOCH.plus(from, ChronoUnit.MICROS);
        Instant last = first.plus(Math.min(FIFTY_YEARS, 1L << magnitude), ChronoUnit.MICROS);
        List<Instant> bounds =
                new CalendarGrid(ZoneId.of(ZONES.get(zone)), most)
                        .bounds(new TimeRange(first, last));
        assertThat(bounds).isSorted().doesNotHaveDuplicates();
        assertThat(bounds.get(0)).isBeforeOrEqualTo(first);
        assertThat(bounds.get(1)).isAfter(first);
        assertThat(bounds.getLast()).isAfter(last);
        assertThat(bounds.get(bounds.size() - 2)).isBeforeOrEqualTo(last);
        // A clock that is set back makes a bar of hours more.
        assertThat(bounds.size() - 1).isLessThanOrEqualTo(most + 1);
    }

    @Test
    void daysBeginAtTheZonesMidnightAlsoWhereTheClockChanges() {
        List<Instant> bounds =
                new CalendarGrid(ZoneId.of("Europe/Berlin"), 4)
                        .bounds(range("2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z"));
        assertThat(bounds)
                .containsExactly(
                        Instant.parse("2026-03-27T23:00:00Z"),
                        Instant.parse("2026-03-28T23:00:00Z"),
                        Instant.parse("2026-03-29T22:00:00Z"),
                        Instant.parse("2026-03-30T22:00:00Z"));
    }

    @Test
    void fitsTheWidthToTheRange() {
        CalendarGrid grid = new CalendarGrid(ZoneId.of("UTC"), 120);
        assertThat(grid.width(range("2026-01-01T00:00:00Z", "2026-01-01T00:01:00Z")))
                .isEqualTo(new BarWidth(1, ChronoUnit.SECONDS));
        assertThat(grid.width(range("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")))
                .isEqualTo(new BarWidth(15, ChronoUnit.MINUTES));
        assertThat(grid.width(range("2021-01-01T00:00:00Z", "2026-01-01T00:00:00Z")))
                .isEqualTo(new BarWidth(1, ChronoUnit.MONTHS));
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(Instant.parse(from), Instant.parse(to));
    }
}

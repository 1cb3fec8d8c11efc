package org.eventexplorer.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

final class TimeAxisTest {
    @Test
    void marksRoundTimesOfTheZone() {
        Instant from = Instant.parse("2023-07-10T11:52:00Z");
        TimeAxis axis =
                new TimeAxis(from, from.plus(Duration.ofMinutes(44)), ZoneId.of("Europe/Berlin"));
        assertThat(axis.marks(12).stream().map(TimeAxis.Mark::text))
                .containsExactly(
                        "07-10 13:55",
                        "14:00",
                        "14:05",
                        "14:10",
                        "14:15",
                        "14:20",
                        "14:25",
                        "14:30",
                        "14:35");
        assertThat(axis.share(from)).isZero();
        assertThat(axis.share(from.plus(Duration.ofMinutes(11)))).isEqualTo(0.25);
        TimeAxis years = new TimeAxis(from, from.plus(Duration.ofDays(1_500)), ZoneId.of("UTC"));
        assertThat(years.marks(8).stream().map(TimeAxis.Mark::text))
                .containsExactly("2024", "2025", "2026", "2027");
    }

    @Test
    void writesAtLeastThreeMarksWhereThereIsRoomAndTheDayOfShortStretches() {
        Instant from = Instant.parse("2016-02-03T11:52:07Z");
        TimeAxis years = new TimeAxis(from, from.plus(Duration.ofDays(3_653)), ZoneId.of("UTC"));
        assertThat(years.marks(9).stream().map(TimeAxis.Mark::text))
                .containsExactly("2018", "2020", "2022", "2024", "2026");
        TimeAxis second = new TimeAxis(from, from.plus(Duration.ofSeconds(4)), ZoneId.of("UTC"));
        assertThat(second.marks(5).stream().map(TimeAxis.Mark::text))
                .containsExactly("02-03 11:52:07", "11:52:08", "11:52:09", "11:52:10");
    }

    @Property
    void noStretchHasFewerThanThreeMarksOrMoreThanThereIsRoomFor(
            @ForAll @LongRange(min = 50, max = 10_000_000_000L) long millis,
            @ForAll @IntRange(min = 9, max = 20) int most) {
        Instant from = Instant.parse("2016-02-03T11:52:07Z");
        TimeAxis axis = new TimeAxis(from, from.plusMillis(millis * 37), ZoneId.of("UTC"));
        assertThat(axis.marks(most)).hasSizeBetween(3, most);
    }
}

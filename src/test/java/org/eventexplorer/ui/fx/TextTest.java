package org.eventexplorer.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

final class TextTest {
    @Test
    void writesTimesInUtcToTheMicrosecond() {
        assertThat(TimeText.full(Instant.parse("2026-05-01T10:15:30.1234569Z")))
                .isEqualTo("2026-05-01 10:15:30.123456");
        assertThat(TimeText.full(Instant.EPOCH)).isEqualTo("1970-01-01 00:00:00.000000");
    }

    @Test
    void writesTimesInAZoneWithTheOffsetWhereAnHourComesTwice() {
        ZoneText berlin = new ZoneText(ZoneId.of("Europe/Berlin"));
        assertThat(berlin.full(Instant.parse("2026-07-01T10:15:30.123456Z")))
                .isEqualTo("2026-07-01 12:15:30.123456");
        assertThat(berlin.full(Instant.parse("2026-10-25T00:30:00Z")))
                .isEqualTo("2026-10-25 02:30:00.000000+02:00");
        assertThat(berlin.full(Instant.parse("2026-10-25T01:30:00Z")))
                .isEqualTo("2026-10-25 02:30:00.000000+01:00");
        assertThat(berlin.copy(Instant.parse("2026-07-01T10:15:30.123456Z")))
                .isEqualTo("2026-07-01T12:15:30.123456+02:00");
        assertThat(ZoneText.UTC.copy(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00.000000Z");
        assertThat(berlin.name()).isEqualTo("Europe/Berlin");
        assertThat(ZoneText.UTC.name()).isEqualTo("UTC");
    }

    @Test
    void writesSpansInTheLargestTwoUnitsThatSaySomething() {
        List<String> texts =
                Stream.of(
                                0L,
                                999L,
                                3_499L,
                                9_999L,
                                41_000L,
                                200_000L,
                                180_000L,
                                7_500_000L,
                                273_600_000L,
                                232_286_400_000L)
                        .map(millis -> TimeText.span(Duration.ofMillis(millis)))
                        .toList();
        assertThat(texts)
                .containsExactly(
                        "0 ms",
                        "999 ms",
                        "3.4 s",
                        "9.9 s",
                        "41 s",
                        "3 min 20 s",
                        "3 min",
                        "2 h 5 min",
                        "3 d 4 h",
                        "7 y 133 d");
    }

    @Test
    void writesCountsWithCommasAndTheirNoun() {
        assertThat(NumberText.count(1_284_201)).isEqualTo("1,284,201");
        assertThat(NumberText.count(1, "event", "events")).isEqualTo("1 event");
        assertThat(NumberText.count(0, "event", "events")).isEqualTo("0 events");
    }

    @Test
    void writesSizesInDecimalUnits() {
        List<String> texts =
                Stream.of(0L, 999L, 1_000L, 18_400_000L, 999_499L, 999_500L, 310_000_000L, 1L << 60)
                        .map(NumberText::bytes)
                        .toList();
        assertThat(texts)
                .containsExactly(
                        "0 B",
                        "999 B",
                        "1.0 kB",
                        "18.4 MB",
                        "999 kB",
                        "1.0 MB",
                        "310 MB",
                        "1152922 TB");
    }

    @Test
    void givesPatternsOfOneFirstSegmentOneHue() {
        assertThat(PatternHue.of("ec2.run")).isEqualTo(PatternHue.of("ec2"));
        assertThat(Stream.of("ec2", "ssm", "iam", "s3", "kms", "rds", "sts").map(PatternHue::of))
                .containsExactly(1, 0, 3, 2, 8, 6, 7);
    }
}

package org.eventexplorer.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class TimeInputTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22T00:00:00Z",
        "2026-11-22 04:31, 2026-11-22T04:31:00Z",
        "2026-11-22 04:31:22, 2026-11-22T04:31:22Z",
        "2026-11-22T04:31:22.123456Z, 2026-11-22T04:31:22.123456Z",
        "2026-11-22 04:31:22.5+02:00, 2026-11-22T02:31:22.500Z",
        "2026-11-22t04:31:22z, 2026-11-22T04:31:22Z"
    })
    void readsTimesAsPeopleWriteThem(String text, Instant expected) {
        assertThat(TimeInput.from(text, ZoneOffset.UTC)).isEqualTo(expected);
    }

    @Test
    void aDateAsAnEndMeansItsLastMicrosecond() {
        assertThat(TimeInput.to(" 2026-11-22 ", ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-11-22T23:59:59.999999Z"));
    }

    @Test
    void readsAllInTheChosenZoneAlsoADayOf25Hours() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(TimeInput.from("2026-07-01 12:00", berlin))
                .isEqualTo(Instant.parse("2026-07-01T10:00:00Z"));
        assertThat(TimeInput.from("2026-10-25", berlin))
                .isEqualTo(Instant.parse("2026-10-24T22:00:00Z"));
        assertThat(TimeInput.to("2026-10-25", berlin))
                .isEqualTo(Instant.parse("2026-10-25T22:59:59.999999Z"));
        assertThat(TimeInput.from("2026-10-25 02:30+01:00", berlin))
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void anEmptyTextIsNoEnd() {
        assertThat(TimeInput.to("  ", ZoneOffset.UTC)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-02-30",
                "2026-11-22 25:00",
                "22.11.2026",
                "2026-11-22 " + "04:31:22.1234567",
                "\u202e2026-11-22"
            })
    void refusesWhatIsNoTimeAndSaysHowToWriteOne(String text) {
        assertThatThrownBy(() -> TimeInput.from(text, ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'"
                                + text.strip()
                                + "' is not a time; write 2026-05-01 or 2026-05-01"
                                + " 10:15:30.123456");
    }
}

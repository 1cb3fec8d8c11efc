package org.eventexplorer.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

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
        assertThat(TimeInput.from(text)).isEqualTo(expected);
    }

    @Test
    void aDateAsAnEndMeansItsLastMicrosecond() {
        assertThat(TimeInput.to(" 2026-11-22 "))
                .isEqualTo(Instant.parse("2026-11-22T23:59:59.999999Z"));
    }

    @Test
    void anEmptyTextIsNoEnd() {
        assertThat(TimeInput.to("  ")).isNull();
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
        assertThatThrownBy(() -> TimeInput.from(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'"
                                + text.strip()
                                + "' is not a time; write 2026-05-01 or 2026-05-01"
                                + " 10:15:30.123456");
    }
}

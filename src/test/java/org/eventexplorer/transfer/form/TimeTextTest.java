package org.eventexplorer.transfer.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.eventexplorer.event.RefusedEventException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Times as RFC 3339 has them.
final class TimeTextTest {
    @ParameterizedTest
    @CsvSource({
        "2023-07-10T11:42:36Z, 2023-07-10T11:42:36Z",
        "2023-07-10t11:42:36z, 2023-07-10T11:42:36Z",
        "2023-07-10T11:42:36.5Z, 2023-07-10T11:42:36.500Z",
        "2023-07-10T11:42:36.1234569999Z, 2023-07-10T11:42:36.123456Z",
        "2023-07-10T11:42:36.123456+02:00, 2023-07-10T09:42:36.123456Z",
        "2023-07-10T00:42:36-23:59, 2023-07-11T00:41:36Z",
        "2024-02-29T23:59:59-00:00, 2024-02-29T23:59:59Z"
    })
    void readsEveryWayToWriteATime(String text, Instant time) {
        assertThat(TimeText.parse("1", "time", text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lunchtime",
                "2023-07-10",
                "2023-07-10T11:42:36",
                "2023-07-10T11:42Z",
                "2023-07-10 11:42:36Z",
                "2023-07-10T11:42:36.Z",
                "2023-07-10T11:42:36,5Z",
                "2023-02-29T11:42:36Z",
                "2023-07-10T24:00:00Z",
                "2023-07-10T11:60:00Z",
                "2023-07-10T11:42:60Z",
                "2023-07-10T11:42:36+25:00",
                "2023-07-10T11:42:36+02",
                "2023-07-10T11:42:36+0200",
                "2023-07-10T11:42:36Zulu",
                "٢٠٢٣-07-10T11:42:36Z"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> TimeText.parse("1", "time", text))
                .isInstanceOf(RefusedEventException.class)
                .hasMessageStartingWith("event 1: time '" + text + "' is not a time as");
    }

    @Property
    void readsWhatItWrites(@ForAll @LongRange(min = 0, max = 253402300799999999L) long micros) {
        Instant time = Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS);
        byte[] text = new byte[TimeText.LENGTH];

        int length = new TimeText().write(time, text, 0);

        String written = new String(text, 0, length, StandardCharsets.US_ASCII);
        assertThat(written).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(TimeText.parse("1", "time", written)).isEqualTo(time);
    }
}

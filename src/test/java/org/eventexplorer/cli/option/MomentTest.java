package org.eventexplorer.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

final class MomentTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2023-07-10T11:42:36Z, 2023-07-10T11:42:36Z, 2023-07-10T11:42:36Z",
        "2023-07-10t11:42:36.123456z, 2023-07-10T11:42:36.123456Z, 2023-07-10T11:42:36.123456Z",
        "2023-07-10 11:42:36+02:00, 2023-07-10T09:42:36Z, 2023-07-10T09:42:36Z",
        "2023-07-10, 2023-07-10T00:00:00Z, 2023-07-10T23:59:59.999999Z",
        "2024-02-29, 2024-02-29T00:00:00Z, 2024-02-29T23:59:59.999999Z",
        "now, 2026-11-23T12:00:00Z, 2026-11-23T12:00:00Z",
        "now-90s, 2026-11-23T11:58:30Z, 2026-11-23T11:58:30Z",
        "now-5m, 2026-11-23T11:55:00Z, 2026-11-23T11:55:00Z",
        "now-1h, 2026-11-23T11:00:00Z, 2026-11-23T11:00:00Z",
        "now-7d, 2026-11-16T12:00:00Z, 2026-11-16T12:00:00Z",
        "now-2w, 2026-11-09T12:00:00Z, 2026-11-09T12:00:00Z",
        "now+1d, 2026-11-24T12:00:00Z, 2026-11-24T12:00:00Z",
    })
    void readsTimesAsPeopleWriteThem(String text, Instant first, Instant last) {
        Moment moment = Moment.parse(text);

        assertThat(moment.first(CLOCK)).isEqualTo(first);
        assertThat(moment.last(CLOCK)).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "now-",
                "now-7",
                "now-7y",
                "now -7d",
                "2023",
                "2023-07",
                "2023-7-1",
                "2023-07-10T11:42",
                "2023-07-10T11:42:36",
                "+12023-07-10",
                "1688989356",
            })
    void refusesWhatIsNoTimeAndShowsOne(String text) {
        assertThatThrownBy(() -> Moment.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'"
                                + text
                                + "' is not a time; write 2023-07-10T11:42:36Z, 2023-07-10 (UTC) or"
                                + " now-7d (units s, m, h, d, w)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-30",
                "2023-07-10T24:30:00Z",
                "2023-13-01T00:00:00Z",
                "2023-07-10T11:42:60Z",
                "now-999999999999999999w",
                "now-3650001d",
            })
    void refusesTimesThatDoNotExist(String text) {
        assertThatThrownBy(() -> Moment.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is not a time that exists or is within 10,000 years");
    }

    @Property
    void neverFailsInAnotherWay(@ForAll String text) {
        try {
            assertThat(Moment.parse(text).first(CLOCK)).isNotNull();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining(text);
        }
    }
}

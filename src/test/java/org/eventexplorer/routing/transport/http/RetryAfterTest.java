package org.eventexplorer.routing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;

/// The header Retry-After.
final class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, null",
                "0, PT0S",
                "' 120 ', PT2M",
                "99999999999999999999, P7D",
                "'Thu, 26 Nov 2026 10:00:30 GMT', PT30S",
                "'Thu, 26 Nov 2026 09:00:00 GMT', PT0S",
                "'Thu, 26 Nov 2099 09:00:00 GMT', P7D",
                "-5, null",
                "soon, null",
                "'', null",
            })
    void saysHowLongToWait(@Nullable String header, @Nullable Duration wait) {
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(wait);
    }
}

package org.eventexplorer.replay.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/// When outcomes are bad enough to stop.
final class HaltGaugeTest {
    private static final Duration QUICK = Duration.ofMillis(10);
    private static final Duration SLOW = Duration.ofMillis(200);

    @Test
    void stopsAfterSoManyFailuresInARowAndNotWithOneSuccessBetween() {
        HaltGauge gauge = new HaltGauge(0, 3, null);

        assertThat(gauge.add(false, QUICK)).isNull();
        assertThat(gauge.add(false, QUICK)).isNull();
        assertThat(gauge.add(true, QUICK)).isNull();
        assertThat(gauge.add(false, QUICK)).isNull();
        assertThat(gauge.add(false, QUICK)).isNull();
        assertThat(gauge.add(false, QUICK)).isEqualTo("3 events in a row were not delivered");
    }

    @Test
    void stopsWhenAShareOfTheLastHundredFailed() {
        HaltGauge gauge = new HaltGauge(20, 0, null);

        assertThat(failingEvery(gauge, 10, 500)).isNull();
        assertThat(failingEvery(gauge, 4, 200))
                .isEqualTo("20 % of the last 100 events were not delivered");
    }

    @Test
    void stopsWhenOverATwentiethOfTheLastHundredAnswersWasSlow() {
        HaltGauge gauge = new HaltGauge(0, 0, Duration.ofMillis(100));

        for (int i = 1; i <= 1_000; i++) {
            assertThat(gauge.add(true, i % 20 == 0 ? SLOW : QUICK)).isNull();
        }
        assertThat(gauge.add(true, SLOW))
                .isEqualTo("the 95th percentile of the last 100 answers is above 100 ms");
    }

    @Test
    void showsHowNearItIsByTheLastHundred() {
        HaltGauge gauge = new HaltGauge(0, 0, null);
        assertThat(gauge.reading()).isEqualTo(HaltGauge.Reading.NONE);

        for (int i = 1; i <= 150; i++) {
            gauge.add(i <= 50, Duration.ofSeconds(1));
        }
        for (int i = 1; i <= 100; i++) {
            gauge.add(i <= 98, Duration.ofMillis(i));
        }

        assertThat(gauge.reading()).isEqualTo(new HaltGauge.Reading(2, 2, Duration.ofMillis(95)));
    }

    private static @Nullable String failingEvery(HaltGauge gauge, int every, int events) {
        for (int i = 1; i <= events; i++) {
            String reason = gauge.add(i % every != 0, QUICK);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }
}

package org.eventexplorer.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.eventexplorer.replay.record.Counts;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

final class RateSeriesTest {
    private static final Instant START = Instant.parse("2026-05-01T10:15:30Z");

    private final RateSeries series = new RateSeries();

    @Test
    void saysHowManyWereDeliveredInEachSecondAndHowManyTriesFailed() {
        at(0, 100, 100);
        at(500, 110, 111);
        at(1_500, 130, 134);
        at(2_500, 130, 134);
        assertThat(series.steps())
                .containsExactly(
                        new RateSeries.Step(START, 10, 1),
                        new RateSeries.Step(START.plusSeconds(1), 20, 3));
    }

    @Test
    void staysBoundedAndKeepsTheSumHoweverLongItTakes() {
        for (int second = 0; second <= 20_000; second++) {
            at(second * 1_000L, second * 7L, second * 7L);
        }
        assertThat(series.steps().size()).isLessThan(RateSeries.MOST);
        assertThat(series.step()).isEqualTo(Duration.ofSeconds(64));
        assertThat(series.steps())
                .allSatisfy(step -> assertThat(step.perSecond()).isCloseTo(7, within(0.2)));
    }

    @Test
    void knowsTheRateOfTheLastSecondsAndNoneBeforeTwoLooks() {
        assertThat(series.perSecond(Duration.ofSeconds(3))).isZero();
        at(0, 0, 0);
        assertThat(series.perSecond(Duration.ofSeconds(3))).isZero();
        at(10_000, 1_000, 1_000);
        at(11_000, 1_050, 1_050);
        at(12_000, 1_100, 1_100);
        assertThat(series.perSecond(Duration.ofSeconds(2))).isEqualTo(50);
        assertThat(series.perSecond(Duration.ofSeconds(30))).isCloseTo(91.7, within(0.1));
    }

    @Test
    void leavesTheTimeEmptyInWhichNobodyLooked() {
        at(0, 0, 0);
        at(900, 10, 10);
        at(60_000, 5_000, 5_000);
        at(60_900, 5_020, 5_020);
        at(62_000, 5_020, 5_020);
        assertThat(series.steps().stream().mapToDouble(RateSeries.Step::perSecond).sum())
                .isEqualTo(30);
        assertThat(series.steps().get(60).perSecond()).isEqualTo(20);
    }

    @Test
    void takesNothingFromAClockThatWasSetBack() {
        at(5_000, 10, 10);
        at(1_000, 20, 20);
        at(6_500, 30, 30);
        at(8_000, 30, 30);
        assertThat(series.steps().stream().mapToDouble(RateSeries.Step::perSecond).sum())
                .isEqualTo(20);
    }

    private void at(long millis, long delivered, long attempts) {
        series.add(START.plusMillis(millis), new Counts(delivered, 0, 0, attempts));
    }
}

package org.eventexplorer.ui.replay.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.subscriber.Limits;
import org.junit.jupiter.api.Test;

import java.time.Duration;

final class EstimateTest {
    private static final Limits FREE = new Limits(0, 16, Duration.ofSeconds(30));

    @Test
    void takesTheLowerOfBothLimits() {
        Limits limited = new Limits(10, 16, Duration.ofSeconds(30));
        assertThat(Estimate.of(1_000, DeliveryOrder.CHAIN, new Speed(20.0, 8), FREE))
                .isEqualTo(new Estimate(20.0, false, Duration.ofSeconds(50)));
        assertThat(Estimate.of(1_000, DeliveryOrder.CHAIN, new Speed(20.0, 8), limited))
                .isEqualTo(new Estimate(10.0, true, Duration.ofSeconds(100)));
        assertThat(Estimate.of(1_000, DeliveryOrder.CHAIN, new Speed(null, 8), limited))
                .isEqualTo(new Estimate(10.0, true, Duration.ofSeconds(100)));
        assertThat(Estimate.of(1_000, DeliveryOrder.CHAIN, new Speed(5.0, 8), limited))
                .isEqualTo(new Estimate(5.0, false, Duration.ofSeconds(200)));
    }

    @Test
    void countsAnswersOfATenthOfASecondWhereThereIsNoLimit() {
        assertThat(Estimate.of(1_000, DeliveryOrder.CHAIN, new Speed(null, 8), FREE))
                .isEqualTo(new Estimate(null, false, Duration.ofSeconds(13)));
        assertThat(Estimate.of(1_000, DeliveryOrder.CHAIN, new Speed(null, 64), FREE))
                .isEqualTo(new Estimate(null, false, Duration.ofSeconds(7)));
        assertThat(Estimate.of(1_000, DeliveryOrder.STRICT, new Speed(null, 64), FREE))
                .isEqualTo(new Estimate(null, false, Duration.ofSeconds(100)));
    }

    @Test
    void doesNotOverflow() {
        assertThat(
                        Estimate.of(Long.MAX_VALUE, DeliveryOrder.STRICT, new Speed(0.001, 1), FREE)
                                .least())
                .isEqualTo(Duration.ofSeconds(1_000_000_000_000L));
    }
}

package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.Histogram.Bar;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class HistogramTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:17:00.000001Z");

    @Test
    void whatLiesAtOneInstantStandsInOneBarOfTheTimeAroundIt() {
        Histogram alone =
                new Histogram(
                        new TimeRange(AT, AT),
                        List.of("order", "mail"),
                        List.of(
                                new Bar(AT, AT.plusNanos(1_000), List.of(3L, 1L, 2L)),
                                new Bar(AT.plusNanos(1_000), AT.plusNanos(2_000), zeros())));
        Instant from = AT.minus(Duration.ofMinutes(30));
        Instant to = AT.plus(Duration.ofMinutes(30));
        TimeRange hour = new TimeRange(from, to);
        Histogram around = alone.within(hour, new CalendarGrid(ZoneOffset.UTC, 120));
        assertThat(around.range()).isEqualTo(hour);
        assertThat(around.groups()).isEqualTo(alone.groups());
        assertThat(around.bars().getFirst().from()).isEqualTo(from);
        assertThat(around.bars().getLast().until()).isEqualTo(to.plusNanos(1_000));
        for (int i = 1; i < around.bars().size(); i++) {
            assertThat(around.bars().get(i).from()).isEqualTo(around.bars().get(i - 1).until());
        }
        // 119 bars of half a minute would not cover an hour.
        assertThat(around.bars().stream().filter(bar -> bar.total() > 0))
                .containsExactly(
                        new Bar(
                                Instant.parse("2026-03-01T10:17:00Z"),
                                Instant.parse("2026-03-01T10:18:00Z"),
                                List.of(3L, 1L, 2L)));
    }

    private static List<Long> zeros() {
        return List.of(0L, 0L, 0L);
    }
}

package org.eventexplorer.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import java.util.List;

final class AxesTest {
    @Property
    void theAxisOfNumbersEndsAtARoundNumberNotFarAboveTheHighest(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long highest) {
        CountAxis axis = CountAxis.upTo(highest);
        assertThat(axis.top()).isGreaterThanOrEqualTo(highest);
        assertThat(axis.top()).isLessThanOrEqualTo(Math.max(2, highest * 5 / 2 + 1));
        assertThat(axis.marks().getLast()).isEqualTo(axis.top());
    }

    @Test
    void writesShortNumbers() {
        assertThat(
                        List.of(0L, 950L, 1_000L, 1_250L, 40_000L, 3_000_000L).stream()
                                .map(CountText::of))
                .containsExactly("0", "950", "1k", "1.2k", "40k", "3M");
    }
}

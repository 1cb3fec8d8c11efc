package org.eventexplorer.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.ui.explore.RowContents.Since;
import org.junit.jupiter.api.Test;

import java.time.Duration;

final class RowContentsTest {
    @Test
    void aSpanBackInTimeHasAMinusSignAndTheSameWords() {
        assertThat(Since.signed(Duration.ofMinutes(52).plusSeconds(10))).isEqualTo("+52 min 10 s");
        assertThat(Since.signed(Duration.ofSeconds(-100))).isEqualTo("−1 min 40 s");
        assertThat(Since.signed(Duration.ofNanos(-1_204_000))).isEqualTo("−1.204 ms");
        assertThat(Since.signed(Duration.ZERO)).isEqualTo("+0 µs");
    }
}

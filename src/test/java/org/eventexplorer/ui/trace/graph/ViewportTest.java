package org.eventexplorer.ui.trace.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.eventexplorer.correlation.layout.Box;
import org.junit.jupiter.api.Test;

final class ViewportTest {
    private static double scale(double width, double least) {
        return Viewport.fitting(new Box(0, 0, width, 100), 1028, 800, least).scale();
    }

    @Test
    void whatFitsLegiblyIsShownWhole() {
        assertThat(scale(500, 0.7)).isEqualTo(1);
        assertThat(scale(1250, 0.7)).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void whatDoesNotFitLegiblyBeginsAtItsFullSize() {
        assertThat(scale(2000, 0.7)).isEqualTo(1);
    }

    @Test
    void whoAsksForAllOfItSeesAllOfIt() {
        assertThat(scale(2000, 0)).isCloseTo(0.5, within(1e-9));
    }
}

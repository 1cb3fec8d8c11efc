package org.eventexplorer.ui.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.ui.fx.ZoneText;
import org.eventexplorer.ui.replay.RateSeries;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

final class RateChartUiTest extends UiTest {
    private static final Instant START = Instant.parse("2026-05-01T14:24:00.400Z");

    @Test
    void writesRoundTimesUnderAStretchOfTwentyTwoSeconds() {
        RateSeries series = new RateSeries();
        for (int second = 0; second <= 22; second++) {
            series.add(START.plusSeconds(second), new Counts(100L * second, 0, 0, 100L * second));
        }
        show(
                () -> {
                    RateChart chart = new RateChart();
                    chart.show(series, null, null, true, ZoneText.UTC);
                    return new BorderPane(chart);
                });
        until(() -> !times().isEmpty());
        assertThat(times()).containsExactly("05-01 14:24:05", "14:24:10", "14:24:15", "14:24:20");
    }

    private List<String> times() {
        return robot.lookup(".axis").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .filter(label -> label.getText().contains(":"))
                .sorted(Comparator.comparingDouble(Node::getLayoutX))
                .map(Label::getText)
                .toList();
    }
}

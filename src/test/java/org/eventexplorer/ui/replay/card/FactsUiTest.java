package org.eventexplorer.ui.replay.card;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.eventexplorer.ui.fx.UiTest;
import org.junit.jupiter.api.Test;

import java.util.List;

final class FactsUiTest extends UiTest {
    @Test
    void beginsEachRowAtItsEdgeAndDrawsALineOnlyBetweenTwo() {
        show(FactsUiTest::facts);
        assertThat(lines()).containsExactly(false, true, true);
        resize(400, 300);
        until(() -> lines().equals(List.of(false, true, false)));
        Bounds first = place("26,460 events");
        Bounds third = place("about 5 min 31 s");
        assertThat(third.getMinY()).isGreaterThan(first.getMaxY());
        assertThat(third.getMinX()).isEqualTo(first.getMinX());
        assertThat(place("18.6 MB").getMinY()).isEqualTo(first.getMinY());
    }

    private static Parent facts() {
        Facts facts = new Facts();
        facts.add("26,460 events", "482 patterns");
        facts.add("18.6 MB", "as stored");
        facts.add("about 5 min 31 s", "at 100 ms an answer");
        facts.getStylesheets().add("/org/eventexplorer/ui/replay/wizard/wizard.css");
        return new BorderPane(facts);
    }

    private List<Boolean> lines() {
        return robot.lookup(".fact").queryAllAs(Region.class).stream()
                .map(fact -> fact.getBorder().getStrokes().getFirst().getLeftStroke())
                .map(stroke -> !stroke.equals(Color.TRANSPARENT))
                .toList();
    }

    private Bounds place(String text) {
        Label label = robot.lookup(text).queryAs(Label.class);
        return label.localToScene(label.getLayoutBounds());
    }
}

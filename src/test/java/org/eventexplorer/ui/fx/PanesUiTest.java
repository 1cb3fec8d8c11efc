package org.eventexplorer.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import java.util.Map;

final class PanesUiTest extends UiTest {
    @Test
    void standWhereTheyWerePutAlsoInTheNextRun() {
        Panes first = new Panes(Map.of());
        SplitPane pane = open(first);
        // A robot cannot aim at one pixel: what the skin does while dragging, then the release.
        doOnFx(
                () -> {
                    pane.setDividerPositions(0.625);
                    release(pane.lookup(".split-pane-divider"));
                });
        double wide = onFx(() -> pane.getDividerPositions()[0]);
        assertThat(wide).isGreaterThan(0.55);
        assertThat(first.all().get()).isEqualTo(Map.of("split.wide.0", wide));
        SplitPane again = open(new Panes(first.all().get()));
        until(() -> Math.abs(again.getDividerPositions()[0] - wide) < 0.01);
        doOnFx(() -> again.setOrientation(Orientation.VERTICAL));
        doOnFx(() -> again.setDividerPositions(0.5));
        doOnFx(() -> again.setOrientation(Orientation.HORIZONTAL));
        until(() -> Math.abs(again.getDividerPositions()[0] - wide) < 0.01);
        assertThat(onFx(() -> again.getDividerPositions()[0])).isCloseTo(wide, within(0.01));
    }

    private static void release(Node node) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        MouseEvent.MOUSE_RELEASED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        true,
                        true,
                        null));
    }

    private SplitPane open(Panes panes) {
        SplitPane pane =
                onFx(
                        () -> {
                            SplitPane made = new SplitPane(new StackPane(), new StackPane());
                            made.setId("split");
                            return made;
                        });
        show(
                () -> {
                    StackPane root = new StackPane(pane);
                    panes.followAll(root);
                    return root;
                });
        return pane;
    }
}

package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.UiTest;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

final class SmallDialogsUiTest extends UiTest {
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void keepsWorkRunningUnlessToldToStop() {
        Stage first =
                show(
                        () ->
                                Fxml.load(
                                        new CloseController(
                                                List.of("Import of a.ndjson", "Verify"),
                                                closed::incrementAndGet,
                                                null)));
        pictures("close");
        assertThat(robot.lookup("#question").queryLabeled().getText())
                .isEqualTo("2 pieces of work are running");
        assertThat(robot.lookup("#names").queryLabeled().getText())
                .isEqualTo("Import of a.ndjson, Verify");
        robot.type(KeyCode.ESCAPE);
        until(() -> !first.isShowing());
        assertThat(closed.get()).isZero();
        show(
                () ->
                        Fxml.load(
                                new CloseController(
                                        List.of("Verify"), closed::incrementAndGet, null)));
        assertThat(robot.lookup("#question").queryLabeled().getText())
                .isEqualTo("A piece of work is running");
        robot.clickOn("Stop and close");
        until(() -> closed.get() == 1);
    }

    @Test
    void offersToLetAReplayGoOnWithoutAWindow() {
        AtomicInteger kept = new AtomicInteger();
        show(
                () ->
                        Fxml.load(
                                new CloseController(
                                        List.of("Replay to billing"),
                                        closed::incrementAndGet,
                                        kept::incrementAndGet)));
        pictures("close-replay");
        assertThat(robot.lookup("Pause and close").tryQuery()).isPresent();
        robot.clickOn("Go on without a window");
        until(() -> kept.get() == 1);
        assertThat(closed.get()).isZero();
    }

    @Test
    void tellsWhichProgramThisIs() {
        Stage stage = show(() -> Fxml.load(new AboutController()));
        pictures("about");
        assertThat(robot.lookup("#version").queryLabeled().getText()).matches("Version \\d.*");
        robot.type(KeyCode.ENTER);
        until(() -> !stage.isShowing());
    }
}

package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.UiTest;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

final class SmallDialogsUiTest extends UiTest {
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void keepsWorkRunningUnlessToldToStop() {
        Stage first = show(() -> Fxml.load(new CloseController(2, closed::incrementAndGet)));
        pictures("close");
        assertThat(robot.lookup("#question").queryLabeled().getText())
                .isEqualTo("2 pieces of work are running");
        robot.type(KeyCode.ESCAPE);
        until(() -> !first.isShowing());
        assertThat(closed.get()).isZero();
        show(() -> Fxml.load(new CloseController(1, closed::incrementAndGet)));
        assertThat(robot.lookup("#question").queryLabeled().getText())
                .isEqualTo("A piece of work is running");
        robot.clickOn("Stop and close");
        until(() -> closed.get() == 1);
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

package org.eventexplorer.ui.error;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.UiTest;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

final class ErrorUiTest extends UiTest {
    private static final Trouble TROUBLE =
            Trouble.of(
                    "Local (embedded) could not be opened",
                    "No event was touched.",
                    new DatabaseException(
                            DatabaseException.Kind.UNREACHABLE,
                            "08001",
                            "The server at 127.0.0.1:5432 does not answer.",
                            null));

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void triesAgainByMouseAndByKeyboard() {
        show(() -> Fxml.load(new ErrorController(TROUBLE, tries::incrementAndGet, null)));
        robot.clickOn("Try again");
        until(() -> tries.get() == 1);
        doOnFx(() -> robot.lookup("#tryAgain").<Node>query().requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> tries.get() == 2);
    }

    @Test
    void unfoldsTheDetailsUnderTheServersCode() {
        show(() -> Fxml.load(new ErrorController(TROUBLE, tries::incrementAndGet, null)));
        pictures("error");
        robot.clickOn("Details (08001)");
        TextArea details = robot.lookup("#details").queryAs(TextArea.class);
        assertThat(details.isVisible()).isTrue();
        assertThat(details.getText()).contains("DatabaseException: The server at");
        pictures("error-details");
    }
}

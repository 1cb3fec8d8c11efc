package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.fx.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

final class ShellUiTest extends UiTest {
    private final CountDownLatch answer = new CountDownLatch(1);
    private final AtomicInteger tries = new AtomicInteger();
    private @Nullable TestShell shell;

    @TempDir private Path folder;

    @BeforeEach
    void open() {
        show(
                (stage, look) -> {
                    TestShell built = new TestShell(stage, look, this::fails, folder);
                    shell = built;
                    return built.root();
                });
        doOnFx(() -> requireNonNull(shell).model.open(Connection.local()));
    }

    @AfterEach
    void close() {
        answer.countDown();
        requireNonNull(shell).close();
    }

    @Test
    void startsWithAFaceAtOnceAndShowsWhyTheStoreCannotBeOpened() {
        pictures("starting");
        assertThat(robot.lookup("Starting PostgreSQL…").tryQuery()).isPresent();
        answer.countDown();
        until(() -> robot.lookup("Try again").tryQuery().isPresent());
        pictures("not-opened");
        assertThat(robot.lookup("#happened").queryLabeled().getText())
                .isEqualTo("the disk is full");
        robot.clickOn("Try again");
        until(() -> tries.get() == 2 && robot.lookup("Try again").tryQuery().isPresent());
    }

    @Test
    void changesItsLookByMouseAndByKeyboard() {
        Stage stage = (Stage) Window.getWindows().getFirst();
        String light = stage.getScene().getStylesheets().getFirst();
        robot.clickOn("#look");
        String dark = stage.getScene().getStylesheets().getFirst();
        robot.press(KeyCode.CONTROL, KeyCode.T).release(KeyCode.T, KeyCode.CONTROL);
        until(() -> stage.getScene().getStylesheets().getFirst().equals(light));
        assertThat(dark).endsWith("ee-dark.css");
        assertThat(light).endsWith("ee-light.css");
    }

    @Test
    void showsANoticeUntilItIsDismissed() {
        doOnFx(() -> requireNonNull(shell).model.tell("The settings make no sense."));
        assertThat(robot.lookup("#noticeText").queryLabeled().isVisible()).isTrue();
        robot.clickOn("Dismiss");
        until(() -> !robot.lookup("#notice").query().isVisible());
    }

    private Session fails(Connection connection) {
        tries.incrementAndGet();
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new DatabaseException(
                DatabaseException.Kind.NO_ROOM, "53100", "the disk is full", null);
    }
}

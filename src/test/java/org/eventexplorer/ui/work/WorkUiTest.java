package org.eventexplorer.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Progress;
import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;

final class WorkUiTest extends UiTest {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final WorkList list =
            new WorkList(new JobRunner(waiting::add, Runnable::run), InstantSource.system());

    @Test
    void cancelsByMouseAndDismissesByKeyboard() {
        showList();
        doOnFx(() -> start("Export 1,429 events", "fth-download", WorkUiTest::halfway));
        assertThat(robot.lookup("Export 1,429 events").tryQuery()).isPresent();
        robot.clickOn("Cancel");
        doOnFx(this::runAll);
        assertThat(list.items().getFirst().state().get()).isEqualTo(WorkItem.State.CANCELLED);
        doOnFx(() -> robot.lookup(".button-icon").<Node>query().requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> list.items().isEmpty());
        assertThat(robot.lookup("No work runs").tryQuery()).isPresent();
    }

    @Test
    void showsWorkInEveryState() {
        showList();
        doOnFx(
                () -> {
                    start("Import orders.ndjson.gz", "fth-upload", context -> "1,204 stored");
                    start("Export everything", "fth-download", WorkUiTest::fails);
                    runAll();
                    start("Export events.ndjson", "fth-download", WorkUiTest::halfway);
                    list.items()
                            .getFirst()
                            .progressed(
                                    new Progress(886, 1_429, "events", ""),
                                    java.time.Instant.now().plusSeconds(4));
                });
        pictures("work");
        assertThat(robot.lookup("No space left on device").tryQuery()).isPresent();
    }

    private void showList() {
        show(() -> new StackPane(Fxml.load(new WorkController(list))));
    }

    private void start(String title, String icon, Job<String> job) {
        list.start(new Work<>(title, icon, job, result -> result, outcome -> {}));
    }

    private static String fails(org.eventexplorer.work.JobContext context) {
        throw new IllegalStateException("No space left on device");
    }

    private static String halfway(org.eventexplorer.work.JobContext context) {
        context.step(new Progress(886, 1_429, "events", ""));
        return "done";
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}

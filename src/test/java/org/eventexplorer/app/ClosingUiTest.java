package org.eventexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.ui.shell.Dialogs;
import org.eventexplorer.ui.transfer.FileChoice;
import org.eventexplorer.ui.work.Work;
import org.eventexplorer.ui.work.WorkList;
import org.eventexplorer.work.JobRunner;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// The window is closed over work that runs.
final class ClosingUiTest extends UiTest {
    private final JobRunner jobs = JobRunner.onVirtualThreads(new FxExecutor());
    private final WorkList work = new WorkList(jobs, InstantSource.system());
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicInteger exits = new AtomicInteger();

    private record NoFiles() implements FileChoice {
        @Override
        public List<Path> toImport(Window owner) {
            return List.of();
        }

        @Override
        public Optional<Path> toRead(Window owner) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toWrite(Window owner, Path suggested) {
            return Optional.empty();
        }

        @Override
        public void open(Path file) {}
    }

    @Test
    void endsWithItsWindowWhereNothingRuns() {
        Stage window = open();
        close(window);
        until(() -> exits.get() == 1);
    }

    @Test
    void goesOnWithoutAWindowAndEndsWithTheWork() {
        Stage window = open();
        start(true);
        close(window);
        robot.clickOn("Go on without a window");
        until(() -> !window.isShowing());
        assertThat(exits.get()).isZero();
        assertThat(isRunning()).isTrue();
        done.countDown();
        until(() -> exits.get() > 0);
    }

    @Test
    void pausesAndEndsWhereThatIsWanted() {
        Stage window = open();
        start(true);
        close(window);
        robot.clickOn("Pause and close");
        until(() -> exits.get() > 0);
        assertThat(isRunning()).isFalse();
    }

    @Test
    void staysWhereThatIsWantedAndOffersNoMoreForOtherWork() {
        Stage window = open();
        start(false);
        close(window);
        assertThat(onFx(() -> robot.lookup("#keepOn").query().isVisible())).isFalse();
        robot.clickOn("Stay");
        until(() -> Window.getWindows().size() == 1);
        assertThat(window.isShowing()).isTrue();
        assertThat(exits.get()).isZero();
        done.countDown();
        until(() -> !isRunning());
        assertThat(exits.get()).isZero();
    }

    private Stage open() {
        return show(
                (window, look) -> {
                    Dialogs dialogs = new Dialogs(window, look, new NoFiles(), jobs);
                    new Closing(window, work, dialogs, () -> {}, exits::incrementAndGet).follow();
                    return new StackPane();
                });
    }

    private void start(boolean isPausing) {
        Work<String> waiting =
                new Work<>(
                        "Replay to billing",
                        "fth-repeat",
                        context -> {
                            try (var _ = context.cancelToken().onCancel(done::countDown)) {
                                done.await();
                                return "done";
                            }
                        },
                        text -> text,
                        outcome -> {});
        onFx(() -> isPausing ? work.startPausing(waiting) : work.start(waiting));
    }

    private boolean isRunning() {
        return onFx(() -> work.running().get() > 0);
    }

    private void close(Stage window) {
        boolean any = isRunning();
        doOnFx(
                () -> {
                    WindowEvent wish = new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST);
                    Event.fireEvent(window, wish);
                    if (!any) {
                        window.hide(); // as the desktop does, unless it was told not to
                    }
                });
        if (any) {
            until(() -> Window.getWindows().size() == 2);
        }
    }
}

package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.ui.work.WorkItem;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;

/// The page of one replay: it runs, is slowed down, paused, taken up and ended.
final class ReplayRunUiIT extends ReplayUiTest {
    @Override
    int answer(String eventId) {
        return eventId.startsWith("bad") && eventId.endsWith("-0") ? 422 : status.get();
    }

    @Test
    void runsAReplayAndPausesAndResumesItAndChangesItsPace() {
        List<String> stored = replays().chains("run", 300, 60);
        Replay replay = plan("subscriber", "run", USUAL, new Speed(100.0, 8), "Rebuild it");
        openWindow(false);
        until(() -> rows().equals(List.of("planned Rebuild it")));
        robot.type(KeyCode.ENTER);
        until(() -> isShown("#resume"));
        robot.clickOn("#resume");
        until(() -> isShown("#pause") && endpoint().size() > 300);
        pictures("replay-running");
        robot.clickOn("#pause");
        until(() -> isShown("#resume") && howItIs().startsWith("Paused at"));
        assertThat(state(replay)).isEqualTo(ReplayState.PAUSED);
        pictures("replay-paused");
        robot.type(KeyCode.ESCAPE);
        until(() -> rows().equals(List.of("paused Rebuild it")) && isShown("#pane-cancel"));
        assertThat(isShown("#pane-pause")).isFalse();
        robot.type(KeyCode.ENTER);
        until(() -> isShown(".rate-chart") && isShown("#resume"));
        int before = endpoint().size();
        robot.clickOn("#resume");
        until(() -> endpoint().size() > before);
        robot.clickOn("#pace-rate").push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("any").type(KeyCode.ENTER);
        until(() -> state(replay) == ReplayState.COMPLETED);
        until(() -> howItIs().equals("All 18,000 events were delivered."));
        pictures("replay-completed");
        assertThat(new HashSet<>(endpoint().ids())).isEqualTo(new HashSet<>(stored));
        assertThat(now(replay).standing().speed()).isEqualTo(new Speed(null, 8));
        robot.clickOn("#replay-again");
        until(() -> isShown("#replay-wizard") && shows("18,000 events"));
        robot.clickOn("#close-wizard");
        until(() -> rows().equals(List.of("completed Rebuild it")));
    }

    @Test
    void goesOnWhenItsWindowIsClosedAndIsFoundAndHeldByAnother() {
        replays().chains("run", 100, 60);
        Replay replay = plan("subscriber", "run", USUAL, new Speed(40.0, 8), "Rebuild it");
        Stage first = openWindow(false);
        TestShell running = shell();
        until(() -> rows().size() == 1);
        robot.type(KeyCode.ENTER);
        until(() -> isShown("#resume"));
        robot.clickOn("#resume");
        until(() -> endpoint().size() > 20);
        doOnFx(first::hide);

        openWindow(false);
        until(() -> rows().equals(List.of("running Rebuild it")));
        until(() -> isShown("#pane-pause") && isShown("#pane-cancel"));
        pictures("replays-running");
        robot.type(KeyCode.ENTER);
        until(() -> isShown("#pause"));
        int before = endpoint().size();
        until(() -> endpoint().size() > before && !text("#number-delivered").equals("0"));
        pictures("replay-elsewhere");
        robot.clickOn("#pace-rate").push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("60").type(KeyCode.ENTER);
        until(() -> now(replay).standing().speed().equals(new Speed(60.0, 8)));
        robot.type(KeyCode.ESCAPE);
        until(() -> isShown("#pane-pause"));
        robot.clickOn("#pane-pause");
        until(() -> state(replay) == ReplayState.PAUSED);
        until(() -> rows().equals(List.of("paused Rebuild it")));
        until(() -> running.work.items().getFirst().state().get() == WorkItem.State.CANCELLED);
        doOnFx(running::close);
    }

    @Test
    void asksBeforeItCancels() {
        replays().chains("run", 10, 60);
        Replay replay = plan("subscriber", "run", USUAL, new Speed(20.0, 8), null);
        openWindow(false);
        until(() -> rows().size() == 1);
        robot.type(KeyCode.ENTER);
        until(() -> isShown("#resume"));
        robot.clickOn("#resume");
        until(() -> endpoint().size() > 10);
        robot.clickOn("#cancel");
        until(() -> Window.getWindows().size() == 2);
        picture(Window.getWindows().getLast().getScene(), "replay-cancel");
        robot.clickOn("#confirm-no");
        until(() -> Window.getWindows().size() == 1);
        assertThat(state(replay)).isEqualTo(ReplayState.RUNNING);
        robot.clickOn("#cancel");
        confirm();
        until(() -> state(replay) == ReplayState.CANCELLED);
        until(() -> howItIs().startsWith("Cancelled at"));
        assertThat(isShown("#resume") || isShown("#cancel") || isShown("#pace-rate")).isFalse();
    }

    @Test
    void showsWhatFailedByCauseAndSkipsOneAndRetriesTheRest() throws Exception {
        replays().chains("bad", 25, 3);
        run(plan("subscriber", "bad", once(), new Speed(null, 8), null));
        openWindow(false);
        until(() -> rows().size() == 1);
        robot.type(KeyCode.ENTER);
        until(() -> failures() == 2);
        robot.clickOn("#failures .table-row-cell");
        robot.type(KeyCode.RIGHT);
        until(() -> failures() == 2 + 20 + 1);
        assertThat(text("#number-failed")).isEqualTo("25");
        assertThat(robot.lookup("after one try").tryQuery()).isPresent();
        pictures("replay-unfolded");
        robot.type(KeyCode.DOWN).type(KeyCode.DELETE);
        confirm();
        until(() -> text("#retry-all").equals("Retry 24 failed and 50 blocked…"));
        robot.type(KeyCode.LEFT);
        status.set(204);
        robot.clickOn("#retry-all");
        confirm();
        until(() -> howItIs().equals("72 of 74 events were not delivered."));
    }

    @Test
    void wantsTheNameOfProductionTypedBeforeAnythingIsSent() {
        subscriber("siem", org.eventexplorer.routing.subscriber.Environment.PRODUCTION);
        replays().chains("run", 2, 2);
        Replay replay = plan("siem", "run", USUAL, Speed.USUAL, null);
        openWindow(false);
        until(() -> rows().size() == 1);
        robot.type(KeyCode.ENTER);
        until(() -> isShown("#resume"));
        robot.clickOn("#resume");
        until(() -> Window.getWindows().size() == 2);
        picture(Window.getWindows().getLast().getScene(), "replay-production");
        robot.clickOn("#confirm-name").write("sie").type(KeyCode.ENTER);
        assertThat(state(replay)).isEqualTo(ReplayState.PLANNED);
        robot.write("m").type(KeyCode.ENTER);
        until(() -> howItIs().equals("All 4 events were delivered."));
    }

    private int failures() {
        return robot.lookup("#failures").tryQuery().isEmpty()
                ? 0
                : ((TableView<?>) robot.lookup("#failures").query()).getItems().size();
    }

    private String howItIs() {
        return text("#how-it-ended .medium");
    }

    private Replay now(Replay replay) {
        return replays().now(replay);
    }
}

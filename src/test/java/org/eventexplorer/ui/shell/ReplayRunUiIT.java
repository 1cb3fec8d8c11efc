package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.eventexplorer.replay.keep.Replays;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;

/// The page of one replay: it runs, is slowed down, paused, taken up and ended.
final class ReplayRunUiIT extends ReplayUiTest {
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
        until(() -> isShown("#resume") && text("#how-it-ended .medium").startsWith("Paused at"));
        assertThat(state(replay)).isEqualTo(ReplayState.PAUSED);
        pictures("replay-paused");
        int before = endpoint().size();
        robot.clickOn("#resume");
        until(() -> endpoint().size() > before);
        robot.clickOn("#pace-rate").push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("any").type(KeyCode.ENTER);
        until(() -> state(replay) == ReplayState.COMPLETED);
        until(() -> text("#how-it-ended .medium").equals("All 18,000 events were delivered."));
        pictures("replay-completed");
        assertThat(new HashSet<>(endpoint().ids())).isEqualTo(new HashSet<>(stored));
        assertThat(now(replay).standing().speed()).isEqualTo(new Speed(null, 8));
        robot.type(KeyCode.ESCAPE);
        until(() -> rows().equals(List.of("completed Rebuild it")));
    }

    private Replay now(Replay replay) {
        return new Replays(database()).find(replay.id(), new CancelToken()).orElseThrow();
    }
}

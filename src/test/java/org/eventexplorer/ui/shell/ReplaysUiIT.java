package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.eventexplorer.replay.keep.Controls;
import org.eventexplorer.replay.keep.Lease;
import org.eventexplorer.replay.keep.ReplayList.Line;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.subscriber.Environment;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// The list of replays in the whole window.
final class ReplaysUiIT extends ReplayUiTest {
    @Override
    int answer(String eventId) {
        return eventId.startsWith("bad") ? 413 : status.get();
    }

    @Test
    void saysWhatWouldBeHereWhereNothingWasReplayedYet() {
        replays().chains("any", 2, 2);
        openWindow(false);
        until(() -> shows("No replay yet"));
        pictures("replays-none");
        assertThat(isShown("#new-replay")).isTrue();
    }

    @Test
    void listsAndFiltersAndFindsReplays() throws Exception {
        fill();
        openWindow(false);
        until(() -> rows().size() == 5);
        assertThat(rows())
                .containsExactly(
                        "interrupted Compare two versions",
                        "paused Half load during the nightly run",
                        "completed_with_failures Gap after the certificate expired",
                        "completed First load",
                        "planned null");
        until(() -> shows("A replay to billing-mirror was interrupted at 0 of 20."));
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        until(() -> shows("413 Payload Too Large"));
        pictures("replays");
        robot.clickOn("#kind-to-finish");
        until(
                () ->
                        rows().equals(
                                        List.of(
                                                "interrupted Compare two versions",
                                                "paused Half load during the nightly run",
                                                "planned null")));
        robot.clickOn("#kind-with-failures");
        until(
                () ->
                        rows().equals(
                                        List.of(
                                                "completed_with_failures Gap after the certificate"
                                                        + " expired")));
        robot.clickOn("#kind-all").push(KeyCode.SHORTCUT, KeyCode.F).write("CERTIF");
        until(() -> rows().size() == 1);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("nothing_%");
        until(() -> shows("No such replay"));
        pictures("replays-none-found");
    }

    @Test
    void takesAnInterruptedReplayUpAndRetriesWhatFailed() throws Exception {
        fill();
        openWindow(false);
        until(() -> isShown("#interrupted-resume"));
        robot.clickOn("#interrupted-resume");
        until(() -> text("#how-it-ended .medium").equals("All 20 events were delivered."));
        robot.clickOn("#back-to-replays");
        until(() -> rows().contains("completed Compare two versions"));
        robot.clickOn("#kind-with-failures");
        until(() -> rows().size() == 1);
        until(() -> isShown("#pane-retry"));
        assertThat(text("#pane-retry")).isEqualTo("Retry 3 failed and 9 blocked…");
        Files.deleteIfExists(folder.resolve("out.ndjson"));
        robot.clickOn("#pane-report");
        until(() -> Files.exists(folder.resolve("out.ndjson")));
        assertThat(Files.readString(folder.resolve("out.ndjson")))
                .contains("\"state\" : \"completed_with_failures\"", "\"cause\" : \"blocked\"");
        robot.clickOn("#pane-retry");
        until(() -> Window.getWindows().size() == 2);
        picture(Window.getWindows().getLast().getScene(), "replay-retry");
        confirm();
        until(() -> shows("12 of 12 events were not delivered."));
        pictures("replay-failures");
    }

    @Test
    void sendsAndChangesNothingThroughAReadOnlyConnection() throws Exception {
        fill();
        openWindow(true);
        until(() -> rows().size() == 5);
        until(() -> isShown("#pane-report"));
        pictures("replays-read-only");
        for (String id :
                new String[] {
                    "#new-replay", "#interrupted-resume", "#pane-resume", "#pane-again"
                }) {
            assertThat(isShown(id)).as(id).isFalse();
        }
        robot.type(KeyCode.ENTER);
        until(() -> isShown("#how-it-ended"));
        for (String id : new String[] {"#resume", "#pause", "#cancel", "#pace-rate"}) {
            assertThat(isShown(id)).as(id).isFalse();
        }
    }

    @Test
    void saysWhyAReplayToNobodyCannotBeResumed() throws Exception {
        fill();
        openWindow(false);
        until(() -> rows().size() == 5);
        robot.type(KeyCode.END);
        until(() -> isShown("#pane-resume") && shows("Replay to gone"));
        robot.clickOn("#pane-resume");
        until(() -> text("#noticeText").contains("There is no subscriber gone any more."));
        until(() -> isShown("#resume"));
    }

    @Test
    void goesThroughTheListByTab() throws Exception {
        fill();
        Stage window = openWindow(false);
        until(() -> isShown("#pane-resume") && isShown("#replays-elsewhere"));
        assertThat(tabOrder(window.getScene(), "#connection"))
                .containsExactly(
                        "connection",
                        "jump",
                        "replays-elsewhere",
                        "zone",
                        "look",
                        "settings",
                        "exploring",
                        "tracing",
                        "replaying",
                        "subscribing",
                        "storing",
                        "connecting",
                        "kind-all",
                        "find-replay",
                        "new-replay",
                        "interrupted-resume",
                        "interrupted-show",
                        "replays",
                        "open-replay",
                        "pane-resume",
                        "pane-cancel",
                        "pane-report",
                        "pane-again");
    }

    @Test
    void tellsInTheTopBarOfReplaysThatOthersRunAndOfThoseThatWaitForAPerson() throws Exception {
        fill();
        openWindow(false);
        until(() -> text("#replays-elsewhere").equals("1 replay"));
        Replay other = plan("subscriber", "good", USUAL, Speed.USUAL, "Run by another");
        new Lease(database(), other.id(), Duration.ofMinutes(5), "ops").take();
        Replay halted = plan("subscriber", "good", USUAL, Speed.USUAL, "Too many failures");
        Lease lease = new Lease(database(), halted.id(), Duration.ofMinutes(5), "ops");
        lease.take();
        lease.end(ReplayState.HALTED, Counts.NONE, "20 events in a row were not delivered");
        until(() -> text("#replays-elsewhere").equals("3 replays"));
        assertThat(robot.lookup("#replays-elsewhere").query().getAccessibleText())
                .isEqualTo(
                        "One runs in another process. One halted by itself and waits for you. One"
                                + " was interrupted: its program ended without a word. Show the"
                                + " list of replays");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        until(() -> isShown("#events"));
        pictures("replays-elsewhere");
        robot.clickOn("#replays-elsewhere");
        until(() -> isShown("#replays"));
        new Controls(database(), "ops").cancel(halted.id());
        until(() -> text("#replays-elsewhere").equals("2 replays"));
    }

    @Test
    void readsFurtherReplaysAsOneScrolls() {
        replays().chains("many", 1, 1);
        IntStream.range(0, 450)
                .forEach(i -> plan("subscriber", "many", USUAL, Speed.USUAL, String.valueOf(i)));
        openWindow(false);
        until(() -> rows().size() == 200);
        TableView<Line> table = robot.lookup("#replays").queryTableView();
        doOnFx(() -> table.scrollTo(199));
        until(() -> rows().size() == 400);
        doOnFx(() -> table.scrollTo(399));
        until(() -> rows().size() == 450 && shows("All 450 replays."));
        assertThat(rows().getFirst()).isEqualTo("planned 449");
        assertThat(rows().getLast()).isEqualTo("planned 0");
    }

    private void fill() throws Exception {
        subscriber("siem-ingest", Environment.PRODUCTION);
        subscriber("billing-mirror", Environment.DEVELOPMENT);
        replays().chains("good", 5, 4);
        replays().chains("bad", 3, 4);
        plan("gone", "good", USUAL, Speed.USUAL, null);
        run(plan("subscriber", "good", USUAL, Speed.USUAL, "First load"));
        run(plan("subscriber", "bad", once(), Speed.USUAL, "Gap after the certificate expired"));
        Replay paused =
                plan(
                        "siem-ingest",
                        "good",
                        USUAL,
                        new Speed(50.0, 16),
                        "Half load during the nightly run");
        new Controls(database(), "ops").pause(paused.id());
        Replay left = plan("billing-mirror", "good", USUAL, Speed.USUAL, "Compare two versions");
        new Lease(database(), left.id(), Duration.ofMillis(1), "ops").take();
        until(() -> state(left) == ReplayState.INTERRUPTED);
    }
}

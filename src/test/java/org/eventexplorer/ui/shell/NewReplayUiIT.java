package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.eventexplorer.replay.keep.Replays;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/// From what the window shows to a replay that was delivered, and its report.
final class NewReplayUiIT extends ReplayUiTest {
    private static final Set<String> FIRST_CHAIN =
            Set.of("shop-0-0", "shop-0-1", "shop-0-2", "shop-0-3");

    @Test
    void replaysASearchByMouse() {
        List<String> stored = replays().chains("shop", 3, 4);
        replays().chains("other", 2, 2);
        openWindow(false);
        robot.clickOn("Explore");
        until(() -> isShown("#replay-all"));
        robot.clickOn("#patterns").write("shop.#").type(KeyCode.ENTER, 2);
        until(() -> text("#numbers").startsWith("12 "));
        robot.clickOn("#replay-all");
        until(() -> shows("12 events") && shows("the search shop.#"));
        robot.clickOn("#next");
        until(() -> isShown("#targets"));
        robot.clickOn("subscriber");
        robot.clickOn("#next");
        until(() -> isShown("#ramp"));
        robot.clickOn("#next");
        until(() -> shows("Replay 12 events to subscriber"));
        pictures("window-new-replay");
        robot.clickOn("#reason").write("The index was lost");
        robot.clickOn("#start");
        until(() -> text("#how-it-ended .medium").equals("All 12 events were delivered."));
        assertThat(delivered()).containsExactlyInAnyOrderElementsOf(stored);
        Replay replay = kept().getFirst();
        assertThat(replay.assignment().reason()).isEqualTo("The index was lost");
        assertThat(replay.standing().state()).isEqualTo(ReplayState.COMPLETED);
    }

    @Test
    void replaysASearchByKeyboardAlone() {
        List<String> stored = replays().chains("shop", 3, 4);
        openWindow(false);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        until(() -> text("#numbers").startsWith("12 "));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.R);
        until(() -> shows("12 events") && hasKeyboard("#next"));
        robot.type(KeyCode.ENTER);
        until(() -> hasKeyboard("#targets"));
        robot.type(KeyCode.ENTER);
        until(() -> hasKeyboard("#order-chain"));
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> shows("Replay 12 events to subscriber") && hasKeyboard("#reason"));
        robot.write("lost mail");
        focusByTab("#start");
        robot.type(KeyCode.SPACE);
        until(() -> text("#how-it-ended .medium").equals("All 12 events were delivered."));
        assertThat(delivered()).containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    void replaysChosenEventsFromTheListAndOneFromItsPane() {
        replays().chains("shop", 3, 4);
        openWindow(false);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        until(() -> text("#numbers").startsWith("12 "));
        robot.clickOn("#events").type(KeyCode.HOME).push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        until(() -> shows("2 chosen events") && shows("2 events"));
        robot.clickOn("#close-wizard");
        until(() -> isShown("#replays"));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        robot.clickOn("#events").type(KeyCode.HOME);
        until(() -> isShown("#replay-event"));
        robot.clickOn("#replay-event");
        until(() -> shows("the event shop-2-3") && shows("1 event"));
    }

    @Test
    void replaysAChainAndWhatCameOfAnEvent() {
        replays().chains("shop", 3, 4);
        openWindow(false);
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        robot.write("shop-0").push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> shows("shop-0"));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        robot.clickOn("#events").type(KeyCode.HOME).push(KeyCode.SHORTCUT, KeyCode.H);
        until(() -> isShown("#trace-replay"));
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        until(() -> shows("1 event"));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.clickOn("#trace-replay");
        until(() -> shows("the chain shop-0") && shows("4 events"));
        robot.clickOn("#next");
        until(() -> isShown("#targets"));
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> shows("Replay 4 events to subscriber"));
        robot.clickOn("#start");
        until(() -> text("#how-it-ended .medium").equals("All 4 events were delivered."));
        assertThat(Set.copyOf(delivered())).isEqualTo(FIRST_CHAIN);
    }

    @Test
    void offersNoReplayThroughAReadOnlyConnectionAndSaysWhy() {
        replays().chains("shop", 3, 4);
        openWindow(true);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        until(() -> text("#numbers").startsWith("12 "));
        assertThat(robot.lookup("#replay-all").query().isDisabled()).isTrue();
        robot.moveTo("#replay-place");
        until(() -> shows("This connection is read-only: nothing can be replayed"));
        robot.clickOn("#events").type(KeyCode.HOME);
        until(() -> isShown("#replay-event"));
        assertThat(robot.lookup("#replay-event").query().isDisabled()).isTrue();
        robot.clickOn("#events", MouseButton.SECONDARY);
        until(() -> shows("Replay…  (This connection is read-only: nothing can be" + " replayed)"));
        robot.type(KeyCode.ESCAPE);
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.R);
        assertThat(robot.lookup("#replay-wizard").tryQuery()).isEmpty();
    }

    @Test
    void keepsWhatWasChosenWhileASubscriberIsAdded() {
        replays().chains("shop", 3, 4);
        openWindow(false);
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        robot.write("new replay").type(KeyCode.ENTER);
        until(() -> shows("12 events"));
        robot.clickOn("#next");
        until(() -> isShown("#targets"));
        robot.clickOn("#new-subscriber");
        until(() -> isShown("#subscribers"));
        subscriber("second", org.eventexplorer.routing.subscriber.Environment.DEVELOPMENT);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        until(() -> isShown("#targets") && shows("second"));
    }

    private List<Replay> kept() {
        return new Replays(database()).newest(10, new CancelToken());
    }

    /// What was delivered, without the reaching for the endpoint before.
    private List<String> delivered() {
        return endpoint().ids().stream().filter(id -> !id.equals("null")).toList();
    }

    private boolean hasKeyboard(String id) {
        return robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent();
    }

    private void focusByTab(String id) {
        for (int i = 0; i < 40 && !hasKeyboard(id); i++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(hasKeyboard(id)).as(id).isTrue();
    }
}

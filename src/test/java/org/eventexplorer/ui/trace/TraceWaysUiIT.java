package org.eventexplorer.ui.trace;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.eventexplorer.correlation.fold.FoldedNode;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.Trait;
import org.eventexplorer.database.Database;
import org.eventexplorer.event.Events;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.transfer.samples.Samples;
import org.eventexplorer.ui.trace.chain.Picture;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What of a chain is looked at: a stretch of its time, only what was found, only the longest path,
/// and what lies beside it in other chains.
final class TraceWaysUiIT extends TraceUi {
    /// A session of CloudTrail, 29 calls, opened by an event of another session.
    private static final String SESSION = "ASIATFQR7NSCWLLE7IWW";

    private static final String OPENED_BY = "bbe86c7c-5981-4ac8-ad20-9248612b16c1";
    private static final String CALL = "fbd91225-39aa-4c00-822c-9f0b96e7758f";

    @Override
    void fill(Database database) throws Exception {
        EventStore store = new EventStore(database);
        Samples.load(store, Samples.ALL).run(JobContext.none());
        // Two more chains behind a call of the session, each caused by the one before.
        Instant time = Instant.parse("2023-07-10T13:00:00Z");
        store.append(
                List.of(
                        Events.inChain(
                                Events.event("alarm", "alarm.raised", time, "{}"), "alarms", CALL),
                        Events.inChain(
                                Events.event("page", "page.sent", time.plusSeconds(1), "{}"),
                                "pages",
                                "alarm")),
                Map.of());
    }

    private Picture picture() {
        return requireNonNull(shownChain().picture().get());
    }

    private CorrelationGraph graph() {
        return shownChain().graph();
    }

    // The nodes that a picture names, each as one of its own.
    private Set<Integer> shownNodes() {
        Set<Integer> nodes = new TreeSet<>();
        for (FoldedNode node : picture().folded().nodes()) {
            node.members().stream().forEach(nodes::add);
        }
        return nodes;
    }

    private Set<Integer> withCauses(Iterable<Integer> nodes) {
        Set<Integer> all = new TreeSet<>();
        for (int node : nodes) {
            for (int n = node; n != CorrelationGraph.NONE; n = graph().parent(n)) {
                all.add(n);
            }
        }
        return all;
    }

    private List<Double> stretch() {
        return Pattern.compile("[+−]([0-9.]+)")
                .matcher(text("#trace-stretch"))
                .results()
                .map((MatchResult part) -> Double.parseDouble(part.group(1)))
                .toList();
    }

    private void drag(double from, double to) {
        Bounds strip =
                onFx(
                        () -> {
                            var node = robot.lookup(".strip").query();
                            return node.localToScreen(node.getLayoutBounds());
                        });
        double room = strip.getWidth() - 24;
        double y = strip.getCenterY();
        robot.moveTo(strip.getMinX() + 12 + from * room, y).press(MouseButton.PRIMARY);
        robot.moveTo(strip.getMinX() + 12 + to * room, y).release(MouseButton.PRIMARY);
    }

    @Test
    void aChainOfOneEventIsSpokenOfInTheSingular() {
        trace("bc507369-840c-4217-9cb1-cd12b6ea5a2b");
        assertThat(text("#trace-statement")).isEqualTo("The only event.");
        assertThat(text("#trace-numbers")).startsWith("1 node drawn · 0 events folded · ");
        robot.clickOn("#view-timeline");
        until(() -> text("#trace-numbers").startsWith("1 row · "));
    }

    @Test
    void theButtonsBesideTheNameOfAnEventStandInOneRow() {
        trace(CHECKOUT);
        for (int width : new int[] {1440, 1024}) {
            resize(width, 900);
            until(() -> middle("#replay-event") == middle("#copy-as"));
        }
    }

    private double middle(String button) {
        Node node = robot.lookup(button).query();
        return node.localToScene(node.getLayoutBounds()).getCenterY();
    }

    @Test
    void aBrushChoosesAStretchOfTimeMovesItAndLetsItGo() {
        trace(CHECKOUT);
        robot.clickOn("#view-timeline");
        until(() -> stretch().equals(List.of(0.0, 902.0)));
        drag(0.25, 0.5);
        assertThat(stretch()).hasSize(2);
        assertThat(stretch().getFirst()).isBetween(223.0, 228.0);
        assertThat(stretch().getLast()).isBetween(448.0, 454.0);
        drag(0.4, 0.6);
        assertThat(stretch().getFirst()).isBetween(403.0, 409.0);
        assertThat(stretch().getLast()).isBetween(628.0, 635.0);
        pictures("trace-timeline-stretch");
        robot.doubleClickOn(".strip");
        assertThat(stretch()).containsExactly(0.0, 902.0);
    }

    @Test
    void theKeyboardChoosesAStretchToo() {
        trace(CHECKOUT);
        robot.press(KeyCode.ALT).push(KeyCode.DIGIT2).release(KeyCode.ALT);
        until(() -> stretch().equals(List.of(0.0, 902.0)));
        robot.write("+");
        double half = stretch().getLast() - stretch().getFirst();
        assertThat(half).isBetween(450.0, 452.0);
        robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(stretch().getFirst()).isPositive();
        assertThat(stretch().getLast() - stretch().getFirst()).isBetween(450.0, 452.0);
        robot.write("--");
        assertThat(stretch()).containsExactly(0.0, 902.0);
    }

    @Test
    void onlyWhatWasFoundIsShownWithWhatLedToIt() {
        trace(CHECKOUT);
        robot.clickOn("#fold-siblings").clickOn("#trace-expand");
        robot.clickOn("#trace-search").write("currency");
        until(() -> text("#trace-found").equals("12"));
        List<Integer> found =
                IntStream.range(0, graph().events().size())
                        .filter(n -> graph().events().pattern(n).contains("currency"))
                        .boxed()
                        .toList();
        assertThat(found).hasSize(12);
        Set<Integer> all = shownNodes();
        robot.clickOn("#trace-only");
        until(() -> shownNodes().equals(withCauses(found)));
        pictures("trace-only");
        robot.clickOn("#trace-clear");
        until(() -> shownNodes().equals(all));
    }

    @Test
    void onlyThePathThatTookTheLongestIsShown() {
        trace(CHECKOUT);
        robot.clickOn("#view-timeline").clickOn("#fold-siblings").clickOn("#trace-expand");
        Set<Integer> all = shownNodes();
        // All of it hangs below one event, so that the longest path ends at the last event.
        int last = graph().events().size() - 1;
        robot.clickOn("#longest");
        until(() -> shownNodes().equals(withCauses(List.of(last))));
        pictures("trace-longest");
        robot.clickOn("#longest");
        until(() -> shownNodes().equals(all));
    }

    @Test
    void aCauseInAnotherChainIsFollowedStepByStep() {
        trace("pages");
        // The first event is selected, not the stub above it.
        assertThat(selectedId()).isEqualTo("alarm");
        int page = graph().events().find("page").getAsInt();
        assertThat(graph().has(graph().cause(page), Trait.FOREIGN)).isTrue();
        int stub = graph().walk().first();
        assertThat(graph().missing(stub).id()).isEqualTo(CALL);
        doOnFx(() -> shownChain().select(stub));
        doOnFx(() -> robot.lookup("#graph").query().requestFocus());
        robot.push(KeyCode.ENTER);
        until(() -> graph().events().find(CALL).isPresent());
        assertThat(graph().parent(graph().events().find("alarm").getAsInt()))
                .isEqualTo(graph().events().find(CALL).getAsInt());
        until(() -> selectedId().equals(CALL));
        until(() -> text("#detail-id").equals(CALL));
        pictures("trace-followed");
    }

    @Test
    void anEventOfAnotherChainLeadsIntoItsChainAndBack() {
        trace(SESSION);
        int cause = graph().events().find(OPENED_BY).getAsInt();
        assertThat(graph().has(cause, Trait.FOREIGN)).isTrue();
        doOnFx(() -> shownChain().select(cause));
        doOnFx(
                () -> {
                    var view = robot.lookup("#graph").query();
                    var at = view.localToScreen(100, 100);
                    view.fireEvent(
                            new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                    100,
                                    100,
                                    at.getX(),
                                    at.getY(),
                                    true,
                                    null));
                });
        robot.clickOn("Open its chain");
        until(() -> text("#chain-id").equals("AKIATFQR7NSC8Q4X20BJ"));
        until(() -> chain() != null && selectedId().equals(OPENED_BY));
        robot.push(KeyCode.ESCAPE);
        until(() -> text("#chain-id").equals(SESSION));
    }
}

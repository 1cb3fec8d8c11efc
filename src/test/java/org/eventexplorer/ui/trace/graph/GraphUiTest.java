package org.eventexplorer.ui.trace.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;

import org.eventexplorer.correlation.layout.Box;
import org.eventexplorer.correlation.model.ChainEventsBuilder;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.correlation.model.Whereabouts;
import org.eventexplorer.event.Source;
import org.eventexplorer.query.chain.ChainReading;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An order with thirty payments in a row and six leaves below the last, a cause elsewhere, and a
// circle.
final class GraphUiTest extends UiTest {
    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private @Nullable ChainViewModel model;
    private @Nullable GraphView view;

    @BeforeEach
    void open() {
        asked.clear();
        ChainReading.Whole whole =
                new ChainReading.Whole(
                        events(),
                        Map.of("gone", Whereabouts.elsewhere("other")),
                        ChainReading.Neighbourhood.WHOLE);
        show(
                () -> {
                    ChainViewModel chain =
                            new ChainViewModel(
                                    whole,
                                    whole.graph(new CancelToken()),
                                    JobRunner.onVirtualThreads(new FxExecutor()));
                    GraphView graph = new GraphView(chain, new Asked());
                    StackPane root = new StackPane(graph);
                    String sheet = "/org/eventexplorer/ui/trace/trace.css";
                    root.getStylesheets().add(GraphView.class.getResource(sheet).toExternalForm());
                    model = chain;
                    view = graph;
                    chain.start(null);
                    return root;
                });
        until(() -> model().picture().get() != null);
    }

    private static org.eventexplorer.correlation.model.ChainEvents events() {
        ChainEventsBuilder events = new ChainEventsBuilder("C");
        add(events, "order", null, "order.placed", 0);
        for (int n = 0; n < 5; n++) {
            add(events, "mail" + n, "order", "mail.sent", 10 + n);
        }
        String above = "order";
        for (int n = 0; n < 30; n++) {
            add(events, "step" + n, above, "payment.step" + n, 100 + n);
            above = "step" + n;
        }
        // What makes the tree higher once it is opened.
        for (int n = 0; n < 6; n++) {
            add(events, "leaf" + n, "step29", "leaf.kind" + n, 200 + n);
        }
        add(events, "late", "gone", "refund.asked", 500);
        add(events, "a", "b", "loop.first", 600);
        add(events, "b", "a", "loop.second", 601);
        return events.build();
    }

    private static void add(
            ChainEventsBuilder to, String id, @Nullable String cause, String pattern, int millis) {
        to.add(
                new Skeleton(
                        new Skeleton.Ids(id, "C", cause),
                        pattern,
                        new Source("service", "s-1", "shop"),
                        START.plusMillis(millis),
                        1,
                        10));
    }

    private ChainViewModel model() {
        return requireNonNull(model);
    }

    private GraphView view() {
        return requireNonNull(view);
    }

    private int index(String id) {
        int node = model().graph().events().find(id).getAsInt();
        return requireNonNull(model().picture().get()).folded().holder(node);
    }

    private Point2D place(int index, boolean isPill) {
        Box box = requireNonNull(model().picture().get()).layout().box(index);
        Box at = isPill ? BadgePainter.pill(box) : box;
        return onFx(
                () -> {
                    Viewport now = view().viewport();
                    double x = (at.x() + Math.min(20, at.width() / 2)) * now.scale() + now.x();
                    double y = (at.y() + at.height() / 2) * now.scale() + now.y();
                    return view().localToScreen(x, y);
                });
    }

    private String selected() {
        return model().graph().events().id(model().selected().get());
    }

    @Test
    void drawsFoldsStubsAndCirclesAndSaysWhatIsSelected() {
        pictures("graph-marks");
        assertThat(view().getAccessibleText()).contains("order.placed", "shop", "+0.000 ms");
        robot.clickOn(place(index("mail3"), false));
        assertThat(view().getAccessibleText()).contains("mail.sent ×5");
    }

    @Test
    void aClickOnWhatIsHiddenOpensItAndLeavesTheNodeWhereItIs() {
        int holder = index("step29");
        doOnFx(() -> model().select(view().node(holder).first()));
        Point2D before = place(holder, false);
        String id = model().graph().events().id(requireNonNull(view().node(holder)).first());
        int hidden = view().node(holder).hidden();
        assertThat(hidden).isPositive();
        robot.clickOn(place(holder, true));
        until(() -> view().node(index(id)).hidden() == 0);
        assertThat(place(index(id), false).distance(before)).isLessThan(1.5);
        assertThat(index("step29")).isNotEqualTo(index(id));
    }

    @Test
    void dragsMoveAndTheWheelZoomsToThePointer() {
        Viewport start = view().viewport();
        robot.moveTo(view()).moveBy(0, 300).press(MouseButton.PRIMARY).moveBy(60, -40);
        robot.release(MouseButton.PRIMARY);
        Viewport moved = view().viewport();
        assertThat(moved.x() - start.x()).isCloseTo(60, within(4.0));
        assertThat(moved.y() - start.y()).isCloseTo(-40, within(4.0));
        Point2D node = place(index("order"), false);
        robot.moveTo(node).press(KeyCode.CONTROL).scroll(2, javafx.geometry.VerticalDirection.UP);
        robot.release(KeyCode.CONTROL);
        until(() -> view().viewport().scale() != moved.scale());
        assertThat(place(index("order"), false).distance(node)).isLessThan(12);
    }

    @Test
    void walksOpensAndZoomsByKeyboardAlone() {
        doOnFx(() -> view().requestFocus());
        robot.push(KeyCode.HOME);
        assertThat(selected()).isEqualTo("order");
        robot.push(KeyCode.RIGHT);
        assertThat(selected()).isEqualTo("mail0");
        robot.push(KeyCode.ENTER);
        until(() -> index("mail0") != index("mail1"));
        robot.push(KeyCode.DOWN);
        assertThat(selected()).isEqualTo("mail1");
        robot.push(KeyCode.LEFT);
        assertThat(selected()).isEqualTo("order");
        double before = view().viewport().scale();
        robot.write("-");
        assertThat(view().viewport().scale()).isLessThan(before);
        robot.write("f/");
        assertThat(asked).containsExactly("search");
    }

    @Test
    void aStubIsFollowed() {
        int stub = model().graph().events().size();
        assertThat(model().graph().isStub(stub)).isTrue();
        int at = requireNonNull(model().picture().get()).folded().holder(stub);
        robot.clickOn(place(at, false));
        assertThat(asked).containsExactly("follow gone");
    }

    @Test
    void aRootIsMadeAndLeft() {
        int node = model().graph().events().find("step3").getAsInt();
        doOnFx(() -> model().makeRoot(node));
        until(() -> requireNonNull(model().picture().get()).folding().root() == node);
        assertThat(index("order")).isEqualTo(CorrelationGraph.NONE);
        doOnFx(() -> model().leaveRoot());
        until(() -> index("order") != CorrelationGraph.NONE);
    }

    private final class Asked implements GraphView.Host {
        @Override
        public void replay(NodeList nodes) {}

        @Override
        public String noReplay() {
            return "";
        }

        @Override
        public void openChain(String correlationId, String eventId) {
            asked.add("open " + correlationId + " " + eventId);
        }

        @Override
        public void follow(String eventId) {
            asked.add("follow " + eventId);
        }

        @Override
        public void search() {
            asked.add("search");
        }
    }
}

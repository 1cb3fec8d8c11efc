package org.eventexplorer.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.Source;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.SourceKey;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.Panes;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@ExtendWith(StoreExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OverviewUiIT extends UiTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private final ReadOnlyBooleanWrapper canStepOut = new ReadOnlyBooleanWrapper(true);
    private @Nullable EventQueries queries;
    private @Nullable HistogramPane histogram;
    private @Nullable FacetsPane facets;

    @BeforeAll
    void store(Database database) {
        queries = new EventQueries(database);
        List<Event> events = new ArrayList<>();
        // 100 hours with one event each, every tenth of them of another pattern.
        for (int i = 0; i < 100; i++) {
            events.add(
                    Events.event(
                            "e-" + i,
                            i % 10 == 0 ? "mail.sent" : "order.p" + i % 3,
                            START.plus(Duration.ofHours(i)),
                            "{}"));
        }
        new EventStore(database).append(events, Map.of());
    }

    @BeforeEach
    void open() {
        asked.clear();
        show(
                () -> {
                    JobRunner jobs = JobRunner.onVirtualThreads(new FxExecutor());
                    Host host = new Host();
                    histogram = new HistogramPane(requireNonNull(queries), jobs, host, Zone.utc());
                    facets = new FacetsPane(requireNonNull(queries), jobs, host, Zone.utc());
                    BorderPane root = new BorderPane();
                    root.setTop(histogram.root());
                    root.setLeft(facets.root());
                    return root;
                });
        search(EventFilter.ALL);
    }

    private void search(EventFilter filter) {
        doOnFx(
                () -> {
                    requireNonNull(histogram).show(filter, null);
                    requireNonNull(facets).show(filter);
                });
        until(() -> text("#histogram-total").equals("100 events"));
        until(() -> tree().getRoot().getChildren().size() == 2);
    }

    @Test
    void draggingChoosesAStretchAndItsEdgeMovesIt() {
        drag(10, 19);
        String tenHours = "narrow " + new TimeRange(hour(10), hour(20).minusNanos(1_000));
        assertThat(asked).containsExactly(tenHours);
        assertThat(text("#histogram-inside")).isEqualTo("· 10 events");
        assertThat(text("#histogram-stretch")).isEqualTo("2026-03-01 10:00 – 20:00");
        pictures("overview");
        assertThat(robot.lookup("#histogram-legend .label .text").<Text>queryAll().stream())
                .extracting(Text::getText)
                .contains("order", "90", "mail", "10");
        asked.clear();
        robot.moveTo(at(19).add(barWidth() / 2, 0)).press(MouseButton.PRIMARY);
        robot.moveTo(at(24)).release(MouseButton.PRIMARY);
        assertThat(asked)
                .containsExactly("narrow " + new TimeRange(hour(10), hour(25).minusNanos(1_000)));
        robot.clickOn("#brush-clear");
        assertThat(asked.getLast()).isEqualTo("narrow null");
    }

    @Test
    void oneEventAloneStandsInTheTimeAroundItAndNothingHasNoAxis() {
        doOnFx(
                () ->
                        requireNonNull(histogram)
                                .show(
                                        EventFilter.ALL.withIds(EventFilter.Ids.ofEvent("e-42")),
                                        null));
        until(() -> text("#histogram-total").equals("1 event"));
        assertThat(text("#width")).contains("min").doesNotContain("µs");
        TimeRange nothing = new TimeRange(hour(-20), hour(-10));
        doOnFx(() -> requireNonNull(histogram).show(EventFilter.ALL.withRange(nothing), null));
        until(() -> robot.lookup("No event to show over time.").tryQuery().isPresent());
        assertThat(text("#histogram-total")).isEmpty();
    }

    @Test
    void aClickZoomsToABarAndAButtonStepsOut() {
        robot.clickOn(at(42));
        assertThat(asked)
                .containsExactly("zoom " + new TimeRange(hour(42), hour(43).minusNanos(1_000)));
        robot.clickOn("#step-out");
        assertThat(asked.getLast()).isEqualTo("out");
    }

    @Test
    void keysDoTheSame() {
        doOnFx(() -> robot.lookup("#histogram").query().requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertThat(robot.lookup("#histogram").query().getAccessibleText())
                .isEqualTo("2026-03-01 01:00 – 02:00 · 1 event: order 1");
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(asked.getLast())
                .isEqualTo("narrow " + new TimeRange(hour(1), hour(4).minusNanos(1_000)));
        robot.push(KeyCode.ENTER);
        assertThat(asked.getLast())
                .isEqualTo("zoom " + new TimeRange(hour(1), hour(4).minusNanos(1_000)));
        robot.push(KeyCode.ESCAPE);
        assertThat(asked.getLast()).isEqualTo("narrow null");
        robot.push(KeyCode.END).push(KeyCode.ENTER);
        assertThat(asked.getLast())
                .isEqualTo("zoom " + new TimeRange(hour(99), hour(100).minusNanos(1_000)));
        robot.push(KeyCode.BACK_SPACE);
        assertThat(asked.getLast()).isEqualTo("out");
    }

    @Test
    void hoveringTellsTimeAndCounts() {
        robot.moveTo(at(20));
        assertThat(robot.lookup(".histogram-words").queryAs(Label.class).getText())
                .isEqualTo("2026-03-01 20:00 – 21:00 · 1 event: mail 1");
        TimeRange hours = new TimeRange(hour(20), hour(30));
        doOnFx(() -> requireNonNull(histogram).show(EventFilter.ALL.withRange(hours), null));
        until(() -> text("#histogram-total").equals("11 events"));
        assertThat(robot.lookup(".histogram-words").query().isVisible()).isFalse();
    }

    @Test
    void boxesOfTheTreeNamePatternsByMouseAndByKeyboard() {
        robot.clickOn("mail.sent");
        robot.push(KeyCode.SPACE);
        assertThat(asked.getLast()).isEqualTo("patterns [mail.sent] without []");
        doOnFx(() -> requireNonNull(facets).focus());
        doOnFx(() -> tree().getSelectionModel().select(0));
        robot.push(KeyCode.RIGHT);
        pictures("overview-open");
        robot.push(KeyCode.SPACE);
        assertThat(asked.getLast()).isEqualTo("patterns [order.*] without []");
        robot.clickOn(box("p1"));
        assertThat(asked.getLast()).isEqualTo("patterns [order.p1] without []");
    }

    @Test
    void theTreeFindsPatternsAndSourcesAreChosen() {
        robot.clickOn("#facets-find").write("P2");
        until(() -> text("#facets-number").equals("1"));
        robot.write("9");
        until(() -> robot.lookup("No pattern with P29").tryQuery().isPresent());
        robot.eraseText(3);
        until(() -> !robot.lookup("#facets-nothing").query().isVisible());
        robot.clickOn("#sources-toggle");
        until(() -> !robot.lookup("#source-list").queryListView().getItems().isEmpty());
        SourceKey other = new SourceKey("job", "nightly/2");
        EventFilter chosen = EventFilter.ALL.withSource(EventFilter.SourceFilter.ANY.or(other));
        doOnFx(() -> requireNonNull(facets).show(chosen));
        until(() -> !robot.lookup("#source-list").queryListView().getItems().isEmpty());
        Source source = Events.event("x", "a").source();
        robot.clickOn(box(".list-cell", source.type()));
        assertThat(asked.getLast())
                .isEqualTo("sources [job/nightly/2, " + source.type() + "/" + source.id() + "]");
        ListView<?> list = robot.lookup("#source-list").queryListView();
        assertThat(list.getItems()).hasSize(1);
        doOnFx(() -> list.getSelectionModel().select(0));
        Object numbers = list.getItems().getFirst();
        doOnFx(() -> requireNonNull(facets).show(EventFilter.ALL));
        assertThat(list.getItems().getFirst()).isSameAs(numbers);
        assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
    }

    @Test
    void whoFoldsTheFacetsFindsThemFoldedAgainButNotBecauseTheWindowWasSmall() {
        Panes panes = new Panes(Map.of());
        FacetsPane pane = requireNonNull(facets);
        doOnFx(() -> pane.remember(panes));
        doOnFx(() -> pane.folded().set(true));
        assertThat(robot.lookup("#facets-unfold").tryQuery()).isPresent();
        doOnFx(() -> pane.folded().set(false));
        assertThat(panes.all().get()).isEmpty();
        robot.clickOn("#facets-fold");
        assertThat(robot.lookup("#facets-unfold").tryQuery()).isPresent();
        doOnFx(() -> pane.folded().set(true));
        robot.clickOn("#facets-unfold");
        doOnFx(() -> pane.folded().set(false));
        assertThat(robot.lookup("#facets-unfold").tryQuery()).isPresent();
        open();
        doOnFx(() -> requireNonNull(facets).remember(new Panes(panes.all().get())));
        assertThat(requireNonNull(facets).root().lookup("#facets-unfold")).isNotNull();
    }

    private Node box(String name) {
        return box(".tree-cell", name);
    }

    private Node box(String cell, String text) {
        return robot.lookup(cell).<Node>queryAll().stream()
                .filter(
                        node ->
                                node.lookupAll(".facet-name").stream()
                                        .anyMatch(l -> ((Label) l).getText().contains(text)))
                .map(node -> node.lookup(".check-box"))
                .findFirst()
                .orElseThrow();
    }

    private void drag(int from, int to) {
        robot.moveTo(at(from)).press(MouseButton.PRIMARY);
        robot.moveTo(at(to)).release(MouseButton.PRIMARY);
    }

    /// The middle of the bar of an hour.
    private Point2D at(int hour) {
        return onFx(
                () -> {
                    BarChart chart = robot.lookup("#histogram").queryAs(BarChart.class);
                    Bounds screen = chart.localToScreen(chart.getBoundsInLocal());
                    return new Point2D(screen.getMinX() + chart.middle(hour), screen.getCenterY());
                });
    }

    private double barWidth() {
        return at(1).getX() - at(0).getX();
    }

    private static Instant hour(int number) {
        return START.plus(Duration.ofHours(number));
    }

    private TreeView<?> tree() {
        return robot.lookup("#pattern-tree").queryAs(TreeView.class);
    }

    private String text(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private final class Host implements OverviewHost {
        @Override
        public void narrow(@Nullable TimeRange stretch) {
            asked.add("narrow " + stretch);
        }

        @Override
        public void zoom(TimeRange range) {
            asked.add("zoom " + range);
        }

        @Override
        public void stepOut() {
            asked.add("out");
        }

        @Override
        public ReadOnlyBooleanProperty canStepOut() {
            return canStepOut.getReadOnlyProperty();
        }

        @Override
        public void patterns(List<PatternFilter> wanted, List<PatternFilter> excluded) {
            asked.add("patterns " + texts(wanted) + " without " + texts(excluded));
        }

        private static List<String> texts(List<PatternFilter> filters) {
            return filters.stream().map(PatternFilter::text).toList();
        }

        @Override
        public void sources(List<SourceKey> sources) {
            asked.add("sources " + sources.stream().map(SourceKey::text).toList());
        }
    }
}

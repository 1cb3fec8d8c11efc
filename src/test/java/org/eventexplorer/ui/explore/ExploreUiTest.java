package org.eventexplorer.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.detail.DetailPane;
import org.eventexplorer.ui.detail.TestDetail;
import org.eventexplorer.ui.detail.compare.CompareView;
import org.eventexplorer.ui.detail.copy.CopyForm;
import org.eventexplorer.ui.explore.search.SearchKeeping;
import org.eventexplorer.ui.explore.search.SearchMemory;
import org.eventexplorer.ui.explore.setting.ListColumn;
import org.eventexplorer.ui.explore.setting.ListMemory;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

class ExploreUiTest extends UiTest {
    private static final int MILLION = 1_000_000;
    private final FakeRows rows = new FakeRows(MILLION);
    private final Gate gate = new Gate(rows);
    private final FakeArrivals arrivals = new FakeArrivals(rows);
    private final Zone zone = Zone.utc();
    private @Nullable ExploreViewModel model;
    private final ListMemory memory = ListMemory.ofThisRun();
    private final Taken taken = new Taken();
    private String payload = "{\"n\": 1}";

    @BeforeEach
    void open() {
        show(this::screen);
    }

    @Test
    void scrollsThroughAMillionRowsDownAndUpAndKeepsTheSelection() {
        search();
        TableView<Integer> table = robot.lookup("#events").queryTableView();
        doOnFx(() -> table.getSelectionModel().select(10));
        until(() -> title().equals(rows.row(MILLION - 11).pattern()));
        for (int top : List.of(500, 999_950, 400_000, 399_900, 0)) {
            doOnFx(() -> robot.lookup("#long-bar").queryAs(ScrollBar.class).setValue(top));
            until(() -> window().row(top) != null);
            assertThat(onFx(() -> window().row(top))).isEqualTo(rows.row(MILLION - 1 - top));
            assertThat(onFx(() -> window().loaded())).isLessThanOrEqualTo(2_000);
            // The end stays in memory while it is among the nearest pages.
            assertThat(label("#completeness"))
                    .isEqualTo(window().holdsEnd() ? "More above." : "More below.");
        }
        assertThat(onFx(() -> table.getSelectionModel().getSelectedIndex())).isEqualTo(10);
    }

    @Test
    void theWheelGoesOnWhereTheTablesItemsEndAndKeepsWhatIsSeenInItsPlace() {
        search();
        VirtualFlow<?> flow = onFx(() -> robot.lookup("#events .virtual-flow").query());
        doOnFx(() -> robot.lookup("#long-bar").queryAs(ScrollBar.class).setValue(400_000));
        until(() -> window().row(400_000) != null && firstVisible() == 400_000);
        double row = onFx(() -> robot.lookup("#events").queryTableView().getFixedCellSize());
        // Past the last of the table's items, in steps that are no whole rows.
        int steps = 25;
        double step = LongList.SLOTS / 20 * row + 9;
        for (int i = 1; i <= steps; i++) {
            doOnFx(() -> flow.scrollPixels(step));
            double above = 400_000 + i * step / row;
            until(() -> Math.abs(rowsAbove() - above) < 0.02);
        }
        for (int i = steps - 1; i >= 0; i--) {
            doOnFx(() -> flow.scrollPixels(-step));
            double above = 400_000 + i * step / row;
            until(() -> Math.abs(rowsAbove() - above) < 0.02);
        }
        ScrollBar bar = robot.lookup("#long-bar").queryAs(ScrollBar.class);
        assertThat(bar.getValue()).isCloseTo(400_000, within(0.02));
    }

    @Test
    void writesEveryTimeInTheChosenZone() {
        search();
        until(() -> window().row(0) != null);
        Instant newest = onFx(() -> requireNonNull(window().row(0))).key().timestamp();
        doOnFx(
                () -> {
                    FilterForm form = requireNonNull(model).form();
                    form.range().set(RangeChoice.of(new TimeRange(newest, null)));
                    zone.choose(new Zone.Choice.Named(ZoneId.of("Asia/Kolkata")));
                });
        assertThat(label(".time-header > .label")).isEqualTo("Time (Asia/Kolkata)");
        String clock = newest.plus(Duration.ofMinutes(330)).toString().substring(11, 19);
        assertThat(robot.lookup(clock).tryQuery()).isPresent();
        assertThat(button("#range").getText()).contains(clock.substring(0, 5));
    }

    @Test
    void aSlowSearchCanBeStoppedAndGoesOnWhenAsked() {
        gate.close();
        doOnFx(() -> requireNonNull(model).search());
        until(() -> button("#search").getText().startsWith("Stop"));
        pictures("explore-loading");
        robot.clickOn("#search");
        until(() -> label("#completeness").equals("Stopped by you."));
        pictures("explore-stopped");
        gate.open();
        robot.clickOn("#footer-action");
        until(() -> label("#completeness").equals("More below."));
    }

    @Test
    void aFailureIsToldWhereTheListWouldBeAndCanBeTriedAgain() {
        gate.fail(
                new DatabaseException(
                        DatabaseException.Kind.TIMED_OUT,
                        "57014",
                        "the query took longer than 30 s",
                        null));
        doOnFx(() -> requireNonNull(model).search());
        until(() -> robot.lookup("#try-again").tryQuery().isPresent());
        pictures("explore-failed");
        gate.open();
        robot.clickOn("#try-again");
        until(() -> label("#completeness").equals("More below."));
    }

    @Test
    void hostilePayloadsNeitherFreezeNorBreakThePane() {
        payload =
                "{\"line\": \""
                        + "x".repeat(200_000)
                        + "\", \"turned\": \"a\u202eb\u0627\u0644\u0639\u0631\u0628\u064a\u0629\","
                        + " \"controls\": \"\\u0000\\u0007\\n\", \"many\": ["
                        + "1, ".repeat(2_000_000)
                        + "1]}";
        search();
        doOnFx(() -> robot.lookup("#events").query().requestFocus());
        robot.push(KeyCode.J);
        until(() -> robot.lookup("#load-all").tryQuery().isPresent());
        until(() -> button("#load-all").isVisible());
        pictures("detail-large");
        robot.clickOn("#load-all");
        until(() -> !button("#load-all").isVisible());
        robot.clickOn("Raw");
        pictures("detail-raw");
    }

    @Test
    void goesToATimeAndToTheEnd() {
        search();
        focusList();
        robot.push(KeyCode.SHORTCUT, KeyCode.G);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("tomorrow").push(KeyCode.ENTER);
        picture(robot.lookup("#go-to-time").query().getScene(), "explore-go-to-time");
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("2026-01-05 12:00").push(KeyCode.ENTER);
        int index = MILLION - 1 - (4 * 86_400 + 43_200);
        until(() -> window().row(index) != null && firstVisible() == index);
        assertThat(onFx(() -> window().row(index))).isEqualTo(rows.row(MILLION - 1 - index));
        assertThat(rows.reads().getLast()).as("rows read by counting").isZero();
        focusList();
        robot.push(KeyCode.END);
        until(() -> title().equals(rows.row(0).pattern()));
    }

    @Test
    void columnsAreChosenMovedAndAddedByKeyboard() {
        search();
        focusList();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        robot.push(KeyCode.DOWN).push(KeyCode.ALT, KeyCode.DOWN).push(KeyCode.ALT, KeyCode.LEFT);
        robot.push(KeyCode.END).push(KeyCode.SPACE);
        robot.clickOn("#column-path").write("total").push(KeyCode.ENTER);
        robot.push(KeyCode.SHORTCUT, KeyCode.A)
                .write("payload.order.net_total")
                .push(KeyCode.ENTER);
        robot.clickOn("#coloured-rows");
        until(() -> memory.look().isColoured());
        picture(robot.lookup("#columns").query().getScene(), "explore-columns");
        assertThat(robot.lookup("#columns .check-box").<Labeled>queryAll().stream())
                .extracting(Labeled::getText)
                .contains("Time", "payload.order.net_total");
        doOnFx(() -> robot.lookup("#columns").query().requestFocus());
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#columns").tryQuery().isEmpty());
        assertThat(memory.look().columns().stream().map(ListColumn::key).toList())
                .isEqualTo(
                        List.of(
                                "time",
                                "sequence",
                                "pattern",
                                "source",
                                "chain",
                                "version",
                                "payload.order.net_total"));
        assertThat(memory.look().columns().get(2).width()).isEqualTo(236);
        until(() -> robot.lookup("#events").queryTableView().getColumns().size() == 7);
        pictures("explore-coloured");
    }

    @Test
    void aColumnCanBeDraggedToAnotherPlaceAndWidth() {
        search();
        // As the table does when a header is dropped.
        doOnFx(
                () -> {
                    TableView<Integer> table = robot.lookup("#events").queryTableView();
                    table.getColumns().add(1, table.getColumns().remove(3));
                });
        until(() -> memory.look().columns().get(1).key().equals("source"));
        doOnFx(
                () ->
                        robot.lookup("#events").queryTableView().getColumns().stream()
                                .filter(c -> "pattern".equals(c.getUserData()))
                                .forEach(c -> resize(c, 40)));
        assertThat(memory.look().columns().get(2).width()).isEqualTo(296);
    }

    @Test
    void severalRowsAreSelectedAndCopied() {
        search();
        focusList();
        robot.push(KeyCode.J).push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(taken.copied).isEqualTo(List.of("event-999999", "event-999998", "event-999997"));
        robot.push(KeyCode.SHIFT, KeyCode.END);
        assertThat(
                        onFx(
                                () ->
                                        robot.lookup("#events")
                                                .queryTableView()
                                                .getSelectionModel()
                                                .getSelectedIndices()
                                                .size()))
                .isLessThanOrEqualTo(2_002);
    }

    @Test
    void theMenuLeavesAPatternOutAndTheChipBringsItBack() {
        search();
        robot.rightClickOn(robot.lookup(".table-row-cell").nth(3).<Node>query());
        until(() -> robot.lookup("Without this pattern").tryQuery().isPresent());
        picture(robot.lookup("Without this pattern").query().getScene(), "explore-menu");
        robot.clickOn("Without this pattern");
        until(() -> !requireNonNull(model).filter().excluded().isEmpty());
        assertThat(requireNonNull(model).filter().excluded())
                .isEqualTo(List.of(new PatternFilter(rows.row(MILLION - 4).pattern())));
        pictures("explore-excluded");
        robot.clickOn(".excluded .token-close");
        until(() -> requireNonNull(model).filter().excluded().isEmpty());
    }

    @Test
    void aQuestionMarkShowsTheShortcutsAndAnyKeyHidesThem() {
        search();
        focusList();
        robot.write("?");
        until(() -> robot.lookup("#shortcuts").tryQuery().isPresent());
        picture(robot.lookup("#shortcuts").query().getScene(), "explore-shortcuts");
        robot.push(KeyCode.SPACE);
        until(() -> robot.lookup("#shortcuts").tryQuery().isEmpty());
        robot.write("/");
        until(() -> robot.lookup("#patterns").query().isFocused());
        assertThat(robot.lookup("#patterns").queryTextInputControl().getText()).isEmpty();
    }

    @Test
    void theTimeSinceTheEventBeforeIsAColumn() {
        search();
        doOnFx(() -> requireNonNull(model).list().show(ListColumn.Kind.SINCE.usual(), true));
        until(() -> robot.lookup("+1 s").tryQuery().isPresent());
        doOnFx(
                () ->
                        robot.lookup("#events")
                                .query()
                                .getScene()
                                .getRoot()
                                .getStyleClass()
                                .add("compact"));
        pictures("explore-since-compact");
        assertThat(
                        onFx(
                                () ->
                                        robot.lookup(".table-row-cell")
                                                .query()
                                                .getLayoutBounds()
                                                .getHeight()))
                .isEqualTo(22);
    }

    private void focusList() {
        doOnFx(() -> robot.lookup("#events").query().requestFocus());
    }

    private int firstVisible() {
        return onFx(() -> (int) Math.floor(rowsAbove()));
    }

    /// How many rows of the list stand above what is seen, by the time that the first row shows.
    private double rowsAbove() {
        VirtualFlow<?> flow = robot.lookup("#events .virtual-flow").query();
        TableRow<?> row = (TableRow<?>) flow.getFirstVisibleCell();
        TableCell<?, ?> time = (TableCell<?, ?>) row.getChildrenUnmodifiable().getFirst();
        if (!(time.getGraphic() instanceof HBox parts)) {
            return Double.NaN;
        }
        String text =
                parts.getChildren().stream()
                        .map(part -> ((Label) part).getText())
                        .collect(Collectors.joining());
        Instant shown = Instant.parse(text.replace(' ', 'T') + "Z");
        long number = FakeRows.START.until(shown, ChronoUnit.SECONDS);
        return MILLION - 1 - number - row.getLayoutY() / row.getHeight();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void resize(TableColumn column, double by) {
        robot.lookup("#events").queryTableView().resizeColumn(column, by);
    }

    private void search() {
        doOnFx(() -> requireNonNull(model).search());
        until(() -> label("#numbers").contains(" of 1,000,000"));
    }

    private RowWindow window() {
        return requireNonNull(requireNonNull(model).window().get());
    }

    private String title() {
        return label("#detail-title");
    }

    private String label(String id) {
        return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private Button button(String id) {
        return robot.lookup(id).queryButton();
    }

    private Parent screen() {
        JobRunner jobs = JobRunner.onVirtualThreads(new FxExecutor());
        ExploreViewModel made =
                new ExploreViewModel(
                        new ExploreViewModel.Store(
                                (filter, left) -> left == null ? gate : arrivals.list(left),
                                token -> List.of(),
                                arrivals),
                        new ListModel(memory),
                        jobs,
                        Clock.systemUTC());
        model = made;
        DetailPane detail =
                TestDetail.pane(
                        id -> rows.row(Long.parseLong(id.substring("event-".length()))),
                        id -> payload,
                        jobs);
        return Fxml.load(
                new ExploreController(
                        made,
                        new ExploreController.Parts(
                                new FilterBarController(
                                        made,
                                        new SearchesModel(
                                                made,
                                                new SearchKeeping(
                                                        SearchMemory.ofThisRun(),
                                                        jobs,
                                                        cause -> {
                                                            throw new AssertionError(cause);
                                                        }),
                                                "Test",
                                                ConnectionSettings.local(),
                                                Clock.systemUTC()),
                                        Clock.systemUTC(),
                                        zone,
                                        text -> {}),
                                new FooterController(
                                        made, () -> {}, () -> {}, new SimpleStringProperty("")),
                                detail,
                                taken,
                                () -> {},
                                zone)));
    }

    private static final class Taken implements RowActions {
        @Override
        public void replay(List<EventRow> rows) {}

        @Override
        public void replayAll() {}

        @Override
        public String noReplay() {
            return "";
        }

        private List<String> copied = List.of();

        @Override
        public void trace(EventRow row) {}

        @Override
        public void copy(List<EventRow> rows, CopyForm form) {
            copied = rows.stream().map(EventRow::eventId).toList();
        }

        @Override
        public void save(List<EventRow> rows) {}

        @Override
        public CompareView compare(EventRow left, EventRow right, Runnable onClose) {
            throw new AssertionError("not here");
        }

        @Override
        public void export() {}
    }

    /// Rows that can be held back, or fail.
    private static final class Gate implements RowSource {
        private final RowSource rows;
        private final List<CountDownLatch> waiting = new CopyOnWriteArrayList<>();
        private volatile boolean isClosed;
        private volatile @Nullable RuntimeException failure;

        Gate(RowSource rows) {
            this.rows = rows;
        }

        @Override
        public @Nullable Long upTo() {
            return rows.upTo();
        }

        void close() {
            isClosed = true;
        }

        void open() {
            failure = null;
            isClosed = false;
            waiting.forEach(CountDownLatch::countDown);
        }

        void fail(RuntimeException cause) {
            failure = cause;
        }

        @Override
        public List<EventRow> after(
                Order order, @Nullable Cursor after, int limit, CancelToken token) {
            pass(token);
            return rows.after(order, after, limit, token);
        }

        @Override
        public List<EventRow> at(Order order, long offset, int limit, CancelToken token) {
            pass(token);
            return rows.at(order, offset, limit, token);
        }

        @Override
        public long count(CancelToken token) {
            pass(token);
            return rows.count(token);
        }

        @Override
        public long countBefore(Order order, Instant time, CancelToken token) {
            pass(token);
            return rows.countBefore(order, time, token);
        }

        private void pass(CancelToken token) {
            // One for each call, since a cancel ends its own call alone.
            CountDownLatch mine = new CountDownLatch(isClosed ? 1 : 0);
            waiting.add(mine);
            try (CancelToken.Registration _ = token.onCancel(mine::countDown)) {
                if (!mine.await(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("held back for too long");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            token.throwIfCancelled();
            if (failure != null) {
                throw failure;
            }
        }
    }
}

package org.eventexplorer.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.detail.DetailPane;
import org.eventexplorer.ui.detail.TestDetail;
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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class ExploreUiTest extends UiTest {
    private static final int MILLION = 1_000_000;
    private final FakeRows rows = new FakeRows(MILLION);
    private final Gate gate = new Gate(rows);
    private final Zone zone = Zone.utc();
    private @Nullable ExploreViewModel model;
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
            doOnFx(() -> table.scrollTo(top));
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
                        new ExploreViewModel.Store(filter -> gate, token -> List.of()),
                        jobs,
                        Clock.systemUTC());
        model = made;
        DetailPane detail =
                TestDetail.pane(
                        id -> rows.row(Long.parseLong(id.substring("event-".length()))),
                        id -> payload,
                        jobs);
        Runnable export = () -> {};
        return Fxml.load(
                new ExploreController(
                        made,
                        new ExploreController.Parts(
                                new FilterBarController(made, Clock.systemUTC(), zone),
                                new FooterController(made, export),
                                detail,
                                new RowMenu.Actions(row -> {}, row -> {}, export),
                                () -> {},
                                zone)));
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

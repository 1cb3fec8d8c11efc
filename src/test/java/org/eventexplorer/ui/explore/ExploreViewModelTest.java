package org.eventexplorer.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.ui.explore.setting.ListMemory;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

class ExploreViewModelTest {
    private static final EventFilter CHAIN =
            EventFilter.ALL.withIds(EventFilter.Ids.ofChain("chain-7"));
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final List<EventFilter> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private RowSource rows = new FakeRows(1_429);
    private final ExploreViewModel model =
            new ExploreViewModel(
                    new ExploreViewModel.Store(
                            (filter, left) -> {
                                asked.add(filter);
                                return rows;
                            },
                            token -> List.of(new PatternCount("order.placed", 358)),
                            new FakeArrivals(new FakeRows(0))),
                    new ListModel(ListMemory.ofThisRun()),
                    new JobRunner(queue::add, Runnable::run),
                    () -> now);

    @Test
    void saysThatMoreStandsBelowAndInTheEndThatAllIsThere() {
        model.search();
        assertThat(model.completeness().get()).isEqualTo(new Completeness.Searching());
        now = now.plusMillis(9);
        work();
        assertThat(model.completeness().get())
                .isEqualTo(new Completeness.More(400, 1_429, false, Duration.ofMillis(9)));
        for (int top = 0; top < 1_429; top += 100) {
            shownWindow().show(top, top + 30);
            work();
        }
        assertThat(model.completeness().get())
                .isEqualTo(new Completeness.Complete(1_429, Duration.ofMillis(9)));
    }

    @Test
    void nothingComesOfASearchWhenANewerOneHasBegun() {
        model.search();
        rows = new FakeRows(3);
        model.search(CHAIN);
        work();
        assertThat(shownWindow().size()).isEqualTo(3);
        assertThat(model.filter()).isEqualTo(CHAIN);
        assertThat(asked).isEqualTo(List.of(EventFilter.ALL, CHAIN));
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void keepsTheOlderRowsUntilTheNewerSearchHasAnAnswer() {
        model.search();
        work();
        RowWindow before = shownWindow();
        rows = new FakeRows(0);
        model.search(CHAIN);
        assertThat(shownWindow()).isSameAs(before);
        assertThat(model.waiting().get()).isTrue();
        work();
        assertThat(model.face().get()).isEqualTo(new Face.Empty(CHAIN));
        assertThat(model.waiting().get()).isFalse();
    }

    @Test
    void aStretchStaysChosenWhileOnlyOtherThingsThanTimeChange() {
        TestAround around = new TestAround();
        model.surround(around);
        model.form().range().set(new RangeChoice.Last(Duration.ofDays(1)));
        model.search();
        work();
        TimeRange stretch = new TimeRange(now.minusSeconds(7_200), now.minusSeconds(3_600));
        model.narrow(stretch);
        now = now.plusSeconds(60);
        model.form().patterns().setAll(new PatternFilter("order.*"));
        model.search();
        work();
        EventFilter orders = EventFilter.ALL.withPatterns(List.of(new PatternFilter("order.*")));
        assertThat(model.filter()).isEqualTo(orders.withRange(stretch));
        assertThat(model.isNarrowed()).isTrue();
        EventFilter whole = orders.withRange(new TimeRange(now.minus(Duration.ofDays(1)), null));
        assertThat(around.told.getLast()).isEqualTo(new TestAround.Told(whole, stretch));
        // A day later it lies before what is asked for.
        now = now.plus(Duration.ofDays(1));
        model.refresh();
        work();
        assertThat(around.told.getLast().stretch()).isNull();
        assertThat(model.isNarrowed()).isFalse();
    }

    @Test
    void aStretchIsLeftByWhoeverChoosesAnotherTime() {
        model.search();
        work();
        model.narrow(new TimeRange(now.minusSeconds(7_200), now.minusSeconds(3_600)));
        TimeRange other = new TimeRange(now.minusSeconds(9_000), null);
        model.form().range().set(new RangeChoice.Exact(other));
        model.search();
        work();
        assertThat(model.filter()).isEqualTo(EventFilter.ALL.withRange(other));
        assertThat(model.isNarrowed()).isFalse();
    }

    @Test
    void aStoppedSearchSaysSoAndGoesOnWhenAsked() {
        model.search();
        model.stop();
        work();
        assertThat(model.completeness().get()).isEqualTo(new Completeness.Stopped(0));
        assertThat(model.face().get()).isEqualTo(new Face.Stopped());
        model.tryAgain();
        work();
        assertThat(model.face().get()).isEqualTo(new Face.Rows());
    }

    @Test
    void neverGuessesHowManyThereAreWhenTheyCannotBeCounted() {
        IllegalStateException slow = new IllegalStateException("took longer than 30 s");
        rows = new Troubled(new FakeRows(1_429), null, slow);
        model.search();
        work();
        assertThat(model.completeness().get()).isEqualTo(new Completeness.Uncounted(400, slow));
    }

    @Test
    void aFailureWithoutRowsTakesTheListsPlaceAndCanBeTriedAgain() {
        IllegalStateException broken = new IllegalStateException("the connection broke");
        Troubled source = new Troubled(new FakeRows(10), broken, null);
        rows = source;
        model.search();
        work();
        assertThat(model.face().get()).isEqualTo(new Face.Failed(broken, false));
        assertThat(model.completeness().get()).isEqualTo(new Completeness.Failed(0));
        source.page = null;
        model.tryAgain();
        work();
        assertThat(model.face().get()).isEqualTo(new Face.Rows());
        assertThat(model.completeness().get()).isInstanceOf(Completeness.Complete.class);
    }

    @Test
    void aFailureFartherDownKeepsTheRowsThatCameBefore() {
        Troubled source = new Troubled(new FakeRows(5_000), null, null);
        rows = source;
        model.search();
        work();
        source.page = new IllegalStateException("the connection broke");
        shownWindow().show(1_000, 1_030);
        work();
        assertThat(model.face().get()).isEqualTo(new Face.Failed(source.page, true));
    }

    @Test
    void refreshMovesTheLastHourOnToThePresentAndIgnoresWhatWasTypedSince() {
        model.form().range().set(new RangeChoice.Last(Duration.ofHours(1)));
        model.search();
        model.form().addPatterns("order.*");
        now = now.plusSeconds(60);
        model.refresh();
        assertThat(model.filter())
                .isEqualTo(
                        EventFilter.ALL.withRange(
                                new TimeRange(Instant.parse("2026-11-23T09:01:00Z"), null)));
    }

    @Test
    void theOtherOrderBeginsAtTheOtherEnd() {
        model.search();
        model.reverse();
        work();
        assertThat(shownWindow().row(0)).isEqualTo(new FakeRows(1_429).row(0));
        assertThat(model.order().get()).isEqualTo(Order.OLDEST_FIRST);
    }

    private RowWindow shownWindow() {
        RowWindow window = model.window().get();
        assertThat(window).isNotNull();
        return window;
    }

    private void work() {
        while (!queue.isEmpty()) {
            queue.removeFirst().run();
        }
    }

    /// Rows that cannot be read, or not be counted.
    private static final class Troubled implements RowSource {
        private final RowSource rows;
        private @Nullable RuntimeException page;
        private final @Nullable RuntimeException count;

        Troubled(
                RowSource rows, @Nullable RuntimeException page, @Nullable RuntimeException count) {
            this.rows = rows;
            this.page = page;
            this.count = count;
        }

        @Override
        public List<EventRow> after(
                Order order, @Nullable Cursor after, int limit, CancelToken token) {
            if (page != null) {
                throw page;
            }
            return rows.after(order, after, limit, token);
        }

        @Override
        public List<EventRow> at(Order order, long offset, int limit, CancelToken token) {
            return after(order, null, limit, token);
        }

        @Override
        public long count(CancelToken token) {
            if (count != null) {
                throw count;
            }
            return rows.count(token);
        }

        @Override
        public long countBefore(Order order, Instant time, CancelToken token) {
            return rows.countBefore(order, time, token);
        }
    }
}

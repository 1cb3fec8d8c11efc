package org.eventexplorer.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.explore.setting.ListMemory;
import org.eventexplorer.work.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

class FollowingTest {
    private static final int BEFORE = 300;
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final FakeArrivals arrivals = new FakeArrivals(new FakeRows(BEFORE));
    private final ExploreViewModel model =
            new ExploreViewModel(
                    new ExploreViewModel.Store(
                            (filter, left) -> arrivals.list(left == null ? 0 : left),
                            token -> List.of(),
                            arrivals),
                    new ListModel(ListMemory.ofThisRun()),
                    new JobRunner(queue::add, Runnable::run),
                    () -> Instant.parse("2026-11-23T10:00:00Z"));

    @Test
    void putsWhatIsStoredOnTopTheNewestHighest() {
        follow();
        arrivals.store(3);
        tick();
        assertThat(state()).isEqualTo(new Following.State.On(3));
        assertThat(firstIds(5)).isEqualTo(ids(302, 301, 300, 299, 298));
        assertThat(window().size()).isEqualTo(303);
    }

    @Test
    void onlyCountsWhileAPersonLooksAtOlderEventsAndThenShowsThemAll() {
        follow();
        arrivals.store(2);
        tick();
        model.seen(false);
        arrivals.store(1_204);
        tick();
        tick();
        assertThat(state()).isEqualTo(new Following.State.Paused(1_204));
        assertThat(firstIds(2)).as("what is looked at stays").isEqualTo(ids(301, 300));
        model.seen(true);
        tick();
        assertThat(state()).isEqualTo(new Following.State.On(1_206));
        assertThat(allIds()).isEqualTo(allStored());
    }

    @Test
    void rowsThatComeJustAfterAPersonScrolledAwayWaitLikeAllOthers() {
        follow();
        arrivals.store(5);
        model.tick();
        model.seen(false);
        work();
        assertThat(firstIds(2)).isEqualTo(ids(299, 298));
        tick();
        assertThat(state()).isEqualTo(new Following.State.Paused(5));
        model.seen(true);
        tick();
        assertThat(allIds()).isEqualTo(allStored());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void showsEachEventOnceAndInOrderWhateverThePaceAndWhateverThePersonDoes(long seed) {
        Random random = new Random(seed);
        follow();
        for (int step = 0; step < 400; step++) {
            switch (random.nextInt(6)) {
                case 0 -> arrivals.store(random.nextInt(20));
                case 1 -> arrivals.store(random.nextInt(4_000));
                case 2 -> model.seen(random.nextBoolean());
                case 3 -> arrivals.fail(random.nextInt(3) == 0 ? new Unreachable() : null);
                // Some of the work only, so that things happen between others.
                case 4 -> queueRuns(random.nextInt(3));
                default -> model.tick();
            }
            assertThat(window().added())
                    .as("rows held on top")
                    .isLessThanOrEqualTo(Following.MOST + Following.BATCH);
            checkThatNoneIsTwiceOrMissing();
        }
        arrivals.fail(null);
        model.seen(true);
        for (int i = 0; i < 40; i++) {
            tick();
        }
        assertThat(allIds()).isEqualTo(allStored());
    }

    @Test
    void readsTheListAnewWhereMoreHasComeThanIsWorthPuttingOnTop() {
        follow();
        RowWindow before = window();
        arrivals.store(100_000);
        for (int i = 0; i < 10; i++) {
            tick();
        }
        assertThat(window()).isNotSameAs(before);
        assertThat(window().added()).isLessThanOrEqualTo(Following.MOST);
        assertThat(firstIds(2)).isEqualTo(ids(100_299, 100_298));
        assertThat(window().size()).isEqualTo(100_300);
    }

    @Test
    void whatStandsAroundTheListIsCountedAgainAlsoWhileTheListStandsStill() {
        TestAround around = new TestAround();
        model.surround(around);
        follow();
        ticks(13);
        assertThat(around.again).as("nothing has come").isZero();
        model.seen(false);
        arrivals.store(7);
        ticks(12);
        assertThat(state()).isEqualTo(new Following.State.Paused(7));
        assertThat(around.again).isEqualTo(1);
        ticks(24);
        assertThat(around.again).as("nothing more has come").isEqualTo(1);
    }

    @Test
    void goesOnAfterTheServerWasAway() {
        follow();
        Unreachable away = new Unreachable();
        arrivals.fail(away);
        tick();
        assertThat(state()).isEqualTo(new Following.State.Failing(away));
        arrivals.store(4);
        arrivals.fail(null);
        for (int i = 0; i < 10; i++) {
            tick();
        }
        assertThat(state()).isEqualTo(new Following.State.On(4));
        assertThat(allIds()).isEqualTo(allStored());
    }

    @Test
    void aListThatHasAnEndInTimeIsOpenedAndOneWithTheOldestFirstTurned() {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        model.form().range().set(new RangeChoice.Exact(new TimeRange(from, from.plusSeconds(60))));
        model.reverse();
        follow();
        assertThat(model.filter().range()).isEqualTo(new TimeRange(from, null));
        assertThat(window().order()).isEqualTo(org.eventexplorer.query.Order.NEWEST_FIRST);
        model.narrow(new TimeRange(from, from.plusSeconds(60)));
        assertThat(state()).isEqualTo(new Following.State.Off());
    }

    @Test
    void saysSoInTheFooter() {
        follow();
        Completeness below = requireNonNull(window()).isEndKnown() ? now() : null;
        assertThat(below).isInstanceOf(Completeness.Followed.class);
        model.follow(false);
        assertThat(now()).isInstanceOf(Completeness.Complete.class);
    }

    private Completeness now() {
        return model.completeness().get();
    }

    private void follow() {
        model.follow(true);
        work();
        tick();
    }

    private void tick() {
        model.tick();
        work();
    }

    private void ticks(int number) {
        for (int i = 0; i < number; i++) {
            tick();
        }
    }

    private Following.State state() {
        return model.following().get();
    }

    private RowWindow window() {
        return requireNonNull(model.window().get());
    }

    private List<String> firstIds(int number) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            EventRow row = window().row(i);
            ids.add(row == null ? "?" : row.eventId());
        }
        return ids;
    }

    /// Every row from the top down, scrolled through.
    private List<String> allIds() {
        RowWindow window = window();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < window.size(); i++) {
            window.show(i, i + 30);
            work();
            EventRow row = window.row(i);
            ids.add(row == null ? "?" : row.eventId());
        }
        return ids;
    }

    /// Of the rows on top and the first below each is the one stored before the one above it.
    private void checkThatNoneIsTwiceOrMissing() {
        for (int i = 1; i < window().added() + 100; i++) {
            EventRow above = window().row(i - 1);
            EventRow below = window().row(i);
            if (above != null && below != null) {
                assertThat(number(below)).isEqualTo(number(above) - 1);
            }
        }
    }

    private static long number(EventRow row) {
        return Long.parseLong(row.eventId().substring("event-".length()));
    }

    private List<String> allStored() {
        long last = arrivals.stored() - 1;
        return LongStream.rangeClosed(0, last).mapToObj(n -> "event-" + (last - n)).toList();
    }

    private static List<String> ids(long... numbers) {
        return LongStream.of(numbers).mapToObj(n -> "event-" + n).toList();
    }

    private void queueRuns(int number) {
        for (int i = 0; i < number && !queue.isEmpty(); i++) {
            queue.removeFirst().run();
        }
    }

    private void work() {
        while (!queue.isEmpty()) {
            queue.removeFirst().run();
        }
    }

    private static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}

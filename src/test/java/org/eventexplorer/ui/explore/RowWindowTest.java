package org.eventexplorer.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.work.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

class RowWindowTest {
    private static final int MILLION = 1_000_000;
    private static final int SCREENFUL = 30;
    private final JobRunner here = new JobRunner(Runnable::run, Runnable::run);

    @Test
    void showsEachOfAMillionRowsOnceScrollingDownAndUpAgain() {
        FakeRows source = new FakeRows(MILLION);
        RowWindow window = new RowWindow(source, Order.NEWEST_FIRST, here);
        window.start();
        for (int top = 0; top < MILLION; top += SCREENFUL) {
            check(window, source, top, true);
        }
        assertThat(window.size()).isEqualTo(MILLION);
        assertThat(window.isEndKnown()).isTrue();
        for (int top = MILLION - SCREENFUL; top >= 0; top -= SCREENFUL) {
            check(window, source, top, true);
        }
        assertThat(source.reads().getLast()).as("rows read by counting").isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 500, 1_000})
    void readsAsManyRowsAtOnceAsAPersonWants(int pageSize) {
        FakeRows source = new FakeRows(10_000, pageSize);
        RowWindow window = new RowWindow(source, Order.NEWEST_FIRST, here);
        window.start();
        assertThat(window.loaded())
                .as("the page that is seen and the next")
                .isEqualTo(2 * pageSize);
        for (int top = 0; top < 10_000 - SCREENFUL; top += SCREENFUL) {
            window.show(top, top + SCREENFUL - 1);
            assertThat(window.row(top)).isEqualTo(source.row(9_999 - top));
        }
    }

    @Test
    void readsTheEndAtOnceWhenTheCountIsKnownAndGoesUpFromThereByKey() {
        FakeRows source = new FakeRows(MILLION - 77);
        RowWindow window = new RowWindow(source, Order.OLDEST_FIRST, here);
        window.start();
        window.total(MILLION - 77);
        for (int top = MILLION - 77 - SCREENFUL; top > MILLION - 5_000; top -= SCREENFUL) {
            check(window, source, top, false);
        }
        assertThat(source.reads()).isEqualTo(List.of(2 + 25 + 1, 0));
    }

    @Test
    void jumpsIntoTheMiddleAndWalksByKeyFromThere() {
        FakeRows source = new FakeRows(MILLION);
        RowWindow window = new RowWindow(source, Order.NEWEST_FIRST, here);
        window.start();
        window.total(MILLION);
        Random random = new Random(7);
        for (int jump = 0; jump < 500; jump++) {
            int top = random.nextInt(MILLION - SCREENFUL);
            for (int step = 0; step < 20; step++) {
                int at = Math.clamp(top + (long) step * 25, 0, MILLION - SCREENFUL);
                check(window, source, at, true);
            }
        }
        assertThat(source.reads().getLast()).isLessThanOrEqualTo(500);
    }

    @Test
    void readsOnAndBackFromAKnownPlaceByKeyAlone() {
        for (Order order : Order.values()) {
            FakeRows source = new FakeRows(MILLION);
            RowWindow window = new RowWindow(source, order, here);
            window.start();
            window.total(MILLION);
            boolean isNewest = order == Order.NEWEST_FIRST;
            int index = 612_345;
            int number = isNewest ? MILLION - 1 - index : index;
            UUID edge = isNewest ? new UUID(-1, -1) : new UUID(0, 0);
            window.anchor(
                    new PageReading.Anchor(
                            index, new Cursor(FakeRows.START.plusSeconds(number), edge)));
            for (int top = index; top < index + 900; top += SCREENFUL) {
                check(window, source, top, isNewest);
            }
            for (int top = index; top > index - 900; top -= SCREENFUL) {
                check(window, source, top, isNewest);
            }
            assertThat(source.reads().getLast()).as("rows read by counting").isZero();
            assertThat(window.hasChanged()).isFalse();
        }
    }

    @Test
    void reachesTheTrueEndBeforeAnybodyHasCounted() {
        FakeRows source = new FakeRows(MILLION);
        RowWindow window = new RowWindow(source, Order.NEWEST_FIRST, here);
        window.start();
        int last = window.reachEnd();
        window.show(last - SCREENFUL, last);
        assertThat(window.row(last)).isEqualTo(source.row(0));
        for (int i = 0; i < 3_000; i += SCREENFUL) {
            window.show(last - i - SCREENFUL, last - i);
            assertThat(window.row(last - i)).isEqualTo(source.row(i));
        }
        assertThat(source.reads().getLast()).as("rows read by counting").isZero();
        window.total(MILLION);
        window.show(MILLION - SCREENFUL, MILLION - 1);
        assertThat(window.size()).isEqualTo(MILLION);
        assertThat(window.row(MILLION - 1)).isEqualTo(source.row(0));
        assertThat(window.hasChanged()).isFalse();
    }

    @Test
    void readsItsRowsAgainWhereTheyStand() {
        FakeRows source = new FakeRows(5_000);
        RowWindow window = new RowWindow(source, Order.NEWEST_FIRST, here);
        window.start();
        window.total(5_000);
        window.show(3_000, 3_030);
        List<EventRow> before = rows(window);
        source.grow(50);
        window.readAgain();
        assertThat(window.row(3_000)).isEqualTo(source.row(1_999));
        assertThat(before).containsAll(rows(window));
        assertThat(window.hasChanged()).isFalse();
    }

    @Test
    void keepsTheListStillWhileEventsComeInAtItsTop() {
        FakeRows source = new FakeRows(5_000);
        RowWindow window = new RowWindow(source, Order.NEWEST_FIRST, here);
        window.start();
        window.total(5_000);
        EventRow top = window.row(0);
        for (int at = 0; at < 4_000; at += SCREENFUL) {
            window.show(at, at + SCREENFUL);
            source.grow(3);
        }
        window.show(0, SCREENFUL);
        assertThat(window.row(0)).isEqualTo(top);
        assertThat(window.hasChanged()).isFalse();
    }

    @Test
    void growsAtItsEndWhenEventsComeInThere() {
        FakeRows source = new FakeRows(450);
        RowWindow window = new RowWindow(source, Order.OLDEST_FIRST, here);
        window.start();
        assertThat(List.of(window.size(), window.loaded())).isEqualTo(List.of(401, 400));
        source.grow(300);
        window.show(380, 410);
        assertThat(List.of(window.size(), window.loaded())).isEqualTo(List.of(750, 750));
        assertThat(rows(window)).isEqualTo(all(source, 750));
    }

    @Test
    void readsAgainWhatNoLongerJoinsWhenTheCountWasTooLarge() {
        FakeRows source = new FakeRows(9_950);
        RowWindow window = new RowWindow(source, Order.OLDEST_FIRST, here);
        window.start();
        window.total(10_000);
        window.show(9_970, 9_999);
        for (int top = 9_900; top >= 0; top -= SCREENFUL) {
            window.show(top, top + SCREENFUL);
        }
        for (int top = 0; top < 9_950; top += SCREENFUL) {
            window.show(top, Math.min(9_949, top + SCREENFUL));
            assertThat(window.row(top)).isEqualTo(source.row(top));
        }
        assertThat(window.size()).isEqualTo(9_950);
        assertThat(window.hasChanged()).isTrue();
    }

    @Test
    void anEmptyResultHasNoRowsAndIsWhole() {
        RowWindow window = new RowWindow(new FakeRows(0), Order.NEWEST_FIRST, here);
        window.start();
        assertThat(window.size()).isZero();
        assertThat(window.isEndKnown()).isTrue();
        assertThat(window.stateProperty().get()).isEqualTo(RowWindow.State.IDLE);
    }

    private static void check(RowWindow window, FakeRows source, int top, boolean isNewestFirst) {
        window.show(top, Math.min(top + SCREENFUL, MILLION) - 1);
        for (int i = top; i < Math.min(top + SCREENFUL, window.size()); i++) {
            EventRow row = window.row(i);
            int number = isNewestFirst ? MILLION - 1 - i : i;
            if (row == null || row.key().rowId().getLeastSignificantBits() != number) {
                assertThat(row).as("row %d", i).isEqualTo(source.row(number));
            }
        }
        assertThat(window.loaded()).isLessThanOrEqualTo(2_000);
    }

    private static List<EventRow> all(FakeRows source, int count) {
        List<EventRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(source.row(i));
        }
        return rows;
    }

    private static List<EventRow> rows(RowWindow window) {
        List<EventRow> rows = new ArrayList<>();
        for (int i = 0; i < window.size(); i++) {
            EventRow row = window.row(i);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }
}

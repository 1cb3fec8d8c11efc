package org.eventexplorer.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventexplorer.event.Events.event;

import static java.util.Objects.requireNonNull;

import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Follow;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.ui.explore.search.SearchMemory;
import org.eventexplorer.ui.explore.setting.ExploreMemory;
import org.eventexplorer.ui.explore.setting.ListMemory;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Following in the window, while real writers store.
@ExtendWith(StoreExtension.class)
final class FollowUiIT extends UiTest {
    private static final int WRITERS = 8;
    private static final int EACH = 1_250;

    private @Nullable Database database;
    private @Nullable EventStore store;
    private @Nullable ExploreScreen shown;

    @BeforeEach
    void open(TestServer server) {
        database = Database.open(server.newStore(), Path.of("unused"));
        store = new EventStore(database);
        ExploreScreen.Services services =
                new ExploreScreen.Services(new EventQueries(database), new Follow(database));
        show(
                () -> {
                    ExploreScreen screen =
                            new ExploreScreen(
                                    services,
                                    JobRunner.onVirtualThreads(new FxExecutor()),
                                    new ExploreMemory(
                                            ListMemory.ofThisRun(), SearchMemory.ofThisRun()),
                                    new QuietHost());
                    shown = screen;
                    return screen.root();
                });
    }

    @AfterEach
    void close() {
        doOnFx(() -> requireNonNull(shown).close());
        requireNonNull(database).close();
    }

    @Test
    void showsEachEventOfEightWritersOnceWhileItFollows() throws Exception {
        store("before", 50);
        search(EventFilter.ALL);
        robot.clickOn("#follow");
        until(() -> label("#completeness").equals("Following."));
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                int writer = w;
                writers.add(
                        threads.submit(
                                () -> {
                                    start.await(1, TimeUnit.MINUTES);
                                    write(writer);
                                    return null;
                                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        int all = 50 + WRITERS * EACH;
        until(() -> window().size() == all && window().isEndKnown());
        List<String> ids = readAll(all);
        Set<String> stored = new HashSet<>();
        for (int w = 0; w < WRITERS; w++) {
            for (int i = 0; i < EACH; i++) {
                stored.add(w + "-" + i);
            }
        }
        assertThat(ids.stream().filter(id -> !id.startsWith("before"))).hasSize(stored.size());
        assertThat(new HashSet<>(ids)).containsAll(stored);
        // What came on top since the list was last read stands in the order of its storing.
        Map<String, Integer> last = new HashMap<>();
        for (String id : ids.subList(0, onFx(() -> window().added()))) {
            String writer = id.substring(0, id.indexOf('-'));
            int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
            assertThat(number).isLessThan(last.getOrDefault(writer, Integer.MAX_VALUE));
            last.put(writer, number);
        }
    }

    @Test
    void pausesWhileAPersonScrolledAwayAndGoesOnByPillOrHome() {
        store("before", 500);
        search(EventFilter.ALL);
        robot.clickOn("#follow");
        until(() -> label("#completeness").equals("Following."));
        store("a", 3);
        until(() -> firstId().equals("a-2"));
        robot.clickOn("#events");
        robot.push(KeyCode.HOME);
        until(() -> label("#detail-title").equals("p2"));
        store("b", 2);
        until(() -> firstId().equals("b-1"));
        assertThat(selectedId()).as("the chosen event goes down with its row").isEqualTo("a-2");

        doOnFx(() -> bar().setValue(0.5));
        store("c", 1_204);
        until(() -> label("#newer").equals("1,204 newer"));
        assertThat(label("#completeness")).isEqualTo("Paused by scrolling.");
        assertThat(firstId()).as("what is looked at stays").isEqualTo("b-1");
        pictures("follow-paused");
        robot.clickOn("#newer");
        until(() -> firstId().equals("c-1203"));
        assertThat(onFx(() -> window().size())).isEqualTo(500 + 3 + 2 + 1_204);
        pictures("follow");

        doOnFx(() -> bar().setValue(0.5));
        store("d", 1);
        until(() -> label("#newer").equals("1 newer"));
        robot.push(KeyCode.HOME);
        until(() -> firstId().equals("d-0"));
        shortcut();
        until(() -> label("#completeness").equals("More below."));
        assertThat(isFollowing()).isFalse();
        assertThat(firstId()).as("by time again").isEqualTo("c-1203");
    }

    @Test
    void theEventThatIsReadStaysWhileTheListIsReadAnewUnderIt() {
        store("before", 50);
        search(EventFilter.ALL);
        shortcut();
        until(() -> label("#completeness").equals("Following."));
        robot.clickOn("#events");
        robot.push(KeyCode.HOME);
        until(() -> label("#detail-title").equals("p4"));
        RowWindow first = onFx(this::window);
        // More than are put on top of a list, and all of them long before what is there.
        store("many", 21_000, Events.START.minus(Duration.ofDays(30)));
        until(() -> !window().equals(first) && window().size() == 21_050);
        until(() -> firstId().equals("many-20999"));
        assertThat(window().row(1_000)).extracting(EventRow::eventId).isEqualTo("many-19999");
        assertThat(label("#detail-title")).isEqualTo("p4");
        assertThat(robot.lookup("#detail-id").tryQueryAs(Labeled.class).map(Labeled::getText))
                .contains("before-49");
        search(EventFilter.ALL.withPatterns(List.of(new PatternFilter("p1"))));
        until(() -> label("#detail-title").isEmpty());
    }

    @Test
    void showsOnlyWhatTheFilterMatchesAlsoOfAPatternThatIsNew() {
        store("before", 5);
        search(EventFilter.ALL.withPatterns(List.of(new PatternFilter("new.#"))));
        shortcut();
        until(() -> label("#completeness").equals("Following."));
        assertThat(isFollowing()).isTrue();
        requireNonNull(store)
                .append(List.of(event("1", "old.one"), event("2", "new.one")), Map.of());
        until(() -> firstId().equals("2"));
        assertThat(onFx(() -> window().size())).isEqualTo(1);
    }

    private void shortcut() {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.F);
        robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
    }

    private boolean isFollowing() {
        return onFx(() -> robot.lookup("#follow").queryAs(ToggleButton.class).isSelected());
    }

    private List<String> readAll(int number) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int place = i;
            if (onFx(() -> window().row(place)) == null) {
                doOnFx(() -> robot.lookup("#events").queryTableView().scrollTo(place));
                until(() -> window().row(place) != null);
            }
            // Whatever of it is there, without a turn of the toolkit's thread each.
            List<String> some =
                    onFx(
                            () -> {
                                List<String> found = new ArrayList<>();
                                for (int k = place; k < number; k++) {
                                    EventRow row = window().row(k);
                                    if (row == null) {
                                        break;
                                    }
                                    found.add(row.eventId());
                                }
                                return found;
                            });
            ids.addAll(some);
            i += some.size() - 1;
        }
        return ids;
    }

    private void write(int writer) {
        int[] sizes = {1, 30, 200, 7};
        int next = 0;
        for (int b = 0; next < EACH; b++) {
            List<Event> batch = new ArrayList<>();
            for (int i = 0; i < sizes[b % sizes.length] && next < EACH; i++) {
                batch.add(event(writer + "-" + next, "p" + (writer + i) % 5));
                next++;
            }
            requireNonNull(store).append(batch, Map.of());
        }
    }

    private void store(String prefix, int number) {
        store(prefix, number, Events.START);
    }

    private void store(String prefix, int number, Instant from) {
        List<Event> batch = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            batch.add(
                    event(prefix + "-" + i, "p" + i % 5, from.plusMillis(i), "{\"n\": " + i + "}"));
        }
        requireNonNull(store).append(batch, Map.of());
    }

    private void search(EventFilter filter) {
        doOnFx(() -> requireNonNull(shown).search(filter));
        until(
                () ->
                        !requireNonNull(shown).model().busy().get()
                                && requireNonNull(shown).model().window().get() != null);
    }

    private RowWindow window() {
        return requireNonNull(requireNonNull(shown).model().window().get());
    }

    private String firstId() {
        EventRow row = onFx(() -> window().row(0));
        return row == null ? "" : row.eventId();
    }

    private String selectedId() {
        return onFx(
                () -> {
                    Object place =
                            robot.lookup("#events")
                                    .queryTableView()
                                    .getSelectionModel()
                                    .getSelectedItem();
                    EventRow row = place == null ? null : window().row((Integer) place);
                    return row == null ? "" : row.eventId();
                });
    }

    private ScrollBar bar() {
        return robot.lookup("#events .virtual-flow > .scroll-bar:vertical")
                .queryAs(ScrollBar.class);
    }

    private String label(String id) {
        return robot.lookup(id)
                .tryQueryAs(Labeled.class)
                .filter(Labeled::isVisible)
                .map(Labeled::getText)
                .orElse("");
    }
}

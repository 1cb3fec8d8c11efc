package org.eventexplorer.ui.explore;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.Follow;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.ui.explore.setting.ExploreMemory;
import org.eventexplorer.ui.fx.FrameTimes;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.Theme;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Drives Explore in a window of 1440×900 over a store on the embedded server and prints what a
/// person would feel: `WindowTimes HOME [PAGES]`. The search that a window opens with, the first
/// ones after it, searches of each pattern and of chains, from the search to the frame that has
/// rows, bars and tree; frames while the wheel turns, while the bar is
/// dragged and while 5,000 events a second are stored and followed (they stay in the store); the
/// heap after so many pages (10,000). Needs a display.
final class WindowTimes {
    private static final int CHAINS = 200;
    private static final int FRAMES = 600;
    private static final int RATE = 5_000;
    private static final int STEPS_A_SECOND = 20;

    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out));
    private final EventQueries queries;
    private final EventStore store;
    private final ExploreScreen screen;
    private final Scene scene;

    /// On the toolkit's thread.
    private WindowTimes(EventQueries queries, Follow follow, EventStore store) {
        this.queries = queries;
        this.store = store;
        JobRunner jobs = JobRunner.onVirtualThreads(new FxExecutor());
        screen =
                new ExploreScreen(
                        new ExploreScreen.Services(queries, follow),
                        jobs,
                        ExploreMemory.ofThisRun(),
                        new QuietHost());
        scene = new Scene(screen.root(), 1440, 900);
        new Theme(Theme.Mode.LIGHT).dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    public static void main(String[] arguments) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        int pages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        try (Database database = Database.open(ConnectionSettings.local(), Path.of(arguments[0]))) {
            EventQueries queries = new EventQueries(database);
            Follow follow = new Follow(database);
            EventStore store = new EventStore(database);
            CompletableFuture.supplyAsync(
                            () -> new WindowTimes(queries, follow, store), Platform::runLater)
                    .join()
                    .run(pages);
        }
        Platform.exit();
    }

    private void run(int pages) {
        CancelToken token = new CancelToken();
        List<PatternCount> catalogue = queries.catalogue(token);
        out.printf(
                Locale.ROOT,
                "%,d events, %d patterns%n",
                catalogue.stream().mapToLong(PatternCount::count).sum(),
                catalogue.size());
        onFx(() -> screen.search(EventFilter.ALL));
        // The facets are made when the first rows have been painted.
        until(() -> scene.lookup("#pattern-tree") != null);
        // Nobody looks, types and searches sooner than that.
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(4));
        searches("first search", List.of(ofPattern(catalogue.getFirst())));
        searches("second search", List.of(EventFilter.ALL));
        searches("all, 20 times", java.util.Collections.nCopies(20, EventFilter.ALL));
        searches("each pattern", catalogue.stream().map(WindowTimes::ofPattern).toList());
        List<EventFilter> chains = new ArrayList<>();
        for (int i = 0; i < CHAINS; i++) {
            chains.add(EventFilter.ALL.withIds(Ids.ofChain("flow-" + (1 + i * 97))));
        }
        searches("chains", chains);
        searches("all again", List.of(EventFilter.ALL));
        print("frames, wheel", FrameTimes.of(FRAMES, this::turnWheel));
        print("frames, bar dragged", FrameTimes.of(FRAMES, this::dragBar));
        page(pages);
        followed();
    }

    private static EventFilter ofPattern(PatternCount pattern) {
        return EventFilter.ALL.withPatterns(List.of(new PatternFilter(pattern.pattern())));
    }

    /// Frames while events are stored and followed.
    private void followed() {
        onFx(() -> screen.search(EventFilter.ALL));
        onFx(() -> screen.model().follow(true));
        until(() -> screen.model().following().get() instanceof Following.State.On);
        AtomicLong stored = new AtomicLong();
        try (ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor()) {
            String run = "live-" + System.currentTimeMillis() + "-";
            ScheduledFuture<?> writing =
                    beat.scheduleAtFixedRate(
                            () -> store(run, stored),
                            0,
                            1_000 / STEPS_A_SECOND,
                            TimeUnit.MILLISECONDS);
            long begun = System.nanoTime();
            print("frames, following", FrameTimes.of(FRAMES, frame -> {}));
            double seconds = (System.nanoTime() - begun) / 1e9;
            writing.cancel(false);
            out.printf(Locale.ROOT, "%,.0f events a second were stored%n", stored.get() / seconds);
        }
        onFx(() -> screen.model().follow(false));
    }

    private void store(String run, AtomicLong stored) {
        List<Event> batch = new ArrayList<>();
        for (int i = 0; i < RATE / STEPS_A_SECOND; i++) {
            long n = stored.getAndIncrement();
            batch.add(
                    Events.event(run + n, "live.p" + n % 50, Instant.now(), "{\"n\": " + n + "}"));
        }
        store.append(batch, Map.of());
    }

    private void searches(String what, List<EventFilter> filters) {
        List<Double> rows = new ArrayList<>();
        List<Double> bars = new ArrayList<>();
        List<Double> trees = new ArrayList<>();
        for (EventFilter filter : filters) {
            Arrival arrival =
                    CompletableFuture.supplyAsync(
                                    () -> {
                                        Arrival begun = new Arrival();
                                        begun.search(filter);
                                        return begun;
                                    },
                                    Platform::runLater)
                            .join();
            rows.add(arrival.rows.orTimeout(1, TimeUnit.MINUTES).join());
            bars.add(arrival.bars.orTimeout(1, TimeUnit.MINUTES).join());
            trees.add(arrival.tree.orTimeout(1, TimeUnit.MINUTES).join());
        }
        print(what + ": rows", rows);
        print(what + ": bars", bars);
        print(what + ": tree", trees);
    }

    /// Looks at each frame whether something new has come. The tree stays where only patterns
    /// change; it has come with the search then.
    private final class Arrival extends AnimationTimer {
        private final CompletableFuture<Double> rows = new CompletableFuture<>();
        private final CompletableFuture<Double> bars = new CompletableFuture<>();
        private final CompletableFuture<Double> tree = new CompletableFuture<>();
        private final ReadOnlyBooleanProperty counting = screen.overview().histogram().busy();
        private final TreeView<?> patterns = (TreeView<?>) scene.lookup("#pattern-tree");
        private long start;
        private boolean hasBars;
        private boolean hasTree;
        private @Nullable RowWindow before;

        private void search(EventFilter filter) {
            before = screen.model().window().get();
            boolean isTreeNew =
                    !filter.withPatterns(List.of())
                            .equals(screen.currentFilter().withPatterns(List.of()));
            hasTree = !isTreeNew;
            // Where they are the same as before nothing of them is drawn.
            ChangeListener<Boolean> barsCame = (property, was, is) -> hasBars = !is;
            javafx.beans.InvalidationListener treeCame = change -> hasTree = true;
            counting.addListener(barsCame);
            patterns.rootProperty().addListener(treeCame);
            var _ = bars.thenRun(() -> counting.removeListener(barsCame));
            var _ = tree.thenRun(() -> patterns.rootProperty().removeListener(treeCame));
            hasBars = false;
            start = System.nanoTime();
            screen.search(filter);
            hasBars = false;
            start();
        }

        @Override
        public void handle(long now) {
            double time = (System.nanoTime() - start) / 1e6;
            RowWindow window = screen.model().window().get();
            boolean hasRows =
                    window != null
                            && window != before
                            && (window.row(0) != null || window.size() == 0);
            if (hasRows) {
                rows.complete(time);
            }
            // They are not shown before the rows.
            if (hasBars && rows.isDone()) {
                bars.complete(time);
            }
            if (hasTree) {
                tree.complete(time);
            }
            if (rows.isDone() && bars.isDone() && tree.isDone()) {
                stop();
            }
        }
    }

    private void turnWheel(int frame) {
        TableView<?> table = (TableView<?>) scene.lookup("#events");
        ScrollEvent turn =
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        300,
                        300,
                        300,
                        300,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        -120,
                        0,
                        -120,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null);
        javafx.event.Event.fireEvent(table.lookup(".virtual-flow"), turn);
    }

    private void dragBar(int frame) {
        ScrollBar bar = bar();
        bar.setValue(bar.getMax() * frame / FRAMES);
    }

    /// The bar that a person drags: that of the whole list where it is longer than the table.
    private ScrollBar bar() {
        ScrollBar whole = (ScrollBar) scene.lookup("#long-bar");
        return whole.isVisible()
                ? whole
                : (ScrollBar) scene.lookup("#events .virtual-flow > .scroll-bar:vertical");
    }

    private void page(int pages) {
        long begun = System.nanoTime();
        for (int i = 0; i < pages; i++) {
            int top = i * PageReading.PAGE;
            onFx(() -> bar().setValue(top));
            until(() -> hasRow(top));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Runtime.getRuntime().gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        out.printf(
                Locale.ROOT,
                "%,d pages in %.0f s, then %.0f MB of heap in use (of at most %.0f MB)%n",
                pages,
                seconds,
                used / 1e6,
                Runtime.getRuntime().maxMemory() / 1e6);
    }

    private boolean hasRow(int index) {
        RowWindow window = screen.model().window().get();
        return window != null && window.row(index) != null;
    }

    private void until(BooleanSupplier condition) {
        CompletableFuture<Void> holds = new CompletableFuture<>();
        onFx(
                () ->
                        new AnimationTimer() {
                            @Override
                            public void handle(long now) {
                                if (condition.getAsBoolean()) {
                                    stop();
                                    holds.complete(null);
                                }
                            }
                        }.start());
        holds.join();
    }

    private static void onFx(Runnable action) {
        CompletableFuture.runAsync(action, Platform::runLater).join();
    }

    private void print(String what, List<Double> times) {
        out.println(FrameTimes.line(what, times));
    }
}

package org.eventexplorer.ui.trace;

import static java.util.Objects.requireNonNull;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.chain.ChainReader;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.work.Work;
import org.eventexplorer.ui.work.WorkList;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The place Trace in a window of its own, over a store that a test fills.
@ExtendWith(StoreExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TraceUi extends UiTest {
    /// One checkout of Online Boutique, nine levels deep.
    static final String CHECKOUT = "ac574af6fd0788d6d3739cfd4488df82";

    /// What was asked of the place Explore.
    final List<EventFilter> searched = new ArrayList<>();

    /// What a person was told.
    final List<String> told = new ArrayList<>();

    /// What was to be replayed.
    final List<String> replayed = new ArrayList<>();

    /// What runs behind the screen.
    final WorkList work =
            new WorkList(JobRunner.onVirtualThreads(new FxExecutor()), InstantSource.system());

    /// Where files are saved.
    Path target = Path.of("target");

    private TraceScreen.@Nullable Services services;
    private @Nullable TraceScreen shown;

    /// Puts events into the store.
    abstract void fill(Database database) throws Exception;

    @BeforeAll
    void store(Database database) throws Exception {
        services =
                new TraceScreen.Services(
                        new EventQueries(database),
                        new ChainReader(database),
                        ConnectionSettings.local());
        fill(database);
    }

    @BeforeEach
    void open() {
        searched.clear();
        told.clear();
        replayed.clear();
        show(
                () -> {
                    TraceScreen screen =
                            new TraceScreen(
                                    requireNonNull(services),
                                    JobRunner.onVirtualThreads(new FxExecutor()),
                                    new TestHost());
                    shown = screen;
                    return screen.root();
                });
    }

    TraceScreen screen() {
        return requireNonNull(shown);
    }

    void trace(String correlationId) {
        doOnFx(() -> screen().open(correlationId, null));
        until(() -> chain() != null && chain().picture().get() != null);
        until(() -> !text("#detail-title").isEmpty() && isSeen("#detail-title"));
    }

    @Nullable ChainViewModel chain() {
        return screen().model().state().get() instanceof TraceViewModel.State.Open open
                ? open.chain()
                : null;
    }

    ChainViewModel shownChain() {
        return requireNonNull(chain());
    }

    String text(String id) {
        return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    String selectedId() {
        return shownChain().graph().events().id(shownChain().selected().get());
    }

    private final class TestHost implements TraceScreen.Host {
        private final Zone zone = Zone.utc();

        @Override
        public void search(EventFilter filter) {
            searched.add(filter);
        }

        @Override
        public EventFilter lastSearch() {
            return EventFilter.ALL;
        }

        @Override
        public void replayChain(String correlationId) {
            replayed.add("chain " + correlationId);
        }

        @Override
        public void replayBelow(String eventId, List<String> eventIds) {
            replayed.addAll(eventIds);
        }

        @Override
        public ObservableValue<String> noReplay() {
            return new SimpleStringProperty("");
        }

        @Override
        public Optional<Path> fileToWrite(String name) {
            return Optional.of(target.resolve(name));
        }

        @Override
        public Zone zone() {
            return zone;
        }

        @Override
        public void failed(String title, Exception cause) {
            throw new AssertionError(title, cause);
        }

        @Override
        public void tell(String notice) {
            told.add(notice);
        }

        @Override
        public void work(Path file, Job<Path> job, Consumer<Outcome<Path>> onEnd) {
            work.start(new Work<>("Save", "fth-download", job, made -> "Saved to " + made, onEnd));
        }
    }
}

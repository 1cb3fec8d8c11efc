package org.eventexplorer.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.explore.ExploreScreen;
import org.eventexplorer.ui.explore.search.SearchBook;
import org.eventexplorer.ui.explore.setting.ExploreMemory;
import org.eventexplorer.ui.fx.Preferences;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The place Explore, for the store that is open.
final class ExploreMount {
    private final ShellActions actions;
    private final JobRunner jobs;
    private final Preferences preferences;
    private final ExploreMemory memory;
    private final BiConsumer<String, String> trace;
    private final ReplayWays replays;
    private @Nullable ExploreScreen screen;

    /// @param trace opens a chain at an event, in the place Trace
    /// @param replays lead to a new replay
    ExploreMount(
            ShellActions actions,
            JobRunner jobs,
            Preferences preferences,
            ExploreMemory memory,
            BiConsumer<String, String> trace,
            ReplayWays replays) {
        this.replays = replays;
        this.trace = trace;
        this.actions = actions;
        this.jobs = jobs;
        this.preferences = preferences;
        this.memory = memory;
    }

    /// A new screen on every event of the store.
    Parent show(Session session) {
        close();
        ExploreScreen fresh =
                new ExploreScreen(
                        new ExploreScreen.Services(session.queries(), session.follow()),
                        jobs,
                        memory,
                        host(session.connection()));
        screen = fresh;
        fresh.remember(preferences.panes());
        fresh.search(EventFilter.ALL);
        return fresh.root();
    }

    void search(EventFilter filter) {
        if (screen != null) {
            screen.search(filter);
        }
    }

    /// The searches that have a name.
    List<SearchBook.Named> savedSearches() {
        return screen == null ? List.of() : screen.savedSearches();
    }

    /// Makes a search that has a name.
    void open(SearchBook.Named search) {
        if (screen != null) {
            screen.open(search);
        }
    }

    /// What was searched last; every event where nothing was.
    EventFilter lastSearch() {
        return screen == null ? EventFilter.ALL : screen.currentFilter();
    }

    void refresh() {
        if (screen != null) {
            screen.refresh();
        }
    }

    /// Tries again what failed, now that the server is back.
    void resume() {
        if (screen != null) {
            screen.resume();
        }
    }

    void focusSearch() {
        if (screen != null) {
            screen.focusSearch();
        }
    }

    void focusList() {
        if (screen != null) {
            screen.focusList();
        }
    }

    void export() {
        if (screen != null) {
            actions.export(screen.currentFilter(), Order.NEWEST_FIRST);
        }
    }

    /// Asks how to replay all that the search matches.
    void replay() {
        if (screen != null) {
            replays.search(screen.currentFilter());
        }
    }

    void close() {
        if (screen != null) {
            screen.close();
            screen = null;
        }
    }

    private ExploreScreen.Host host(Connection store) {
        return new ExploreScreen.Host() {
            @Override
            public void export(EventFilter filter, Order order) {
                actions.export(filter, order);
            }

            @Override
            public void importFiles() {
                actions.importFiles();
            }

            @Override
            public Optional<Path> fileToWrite(String name) {
                return actions.fileToWrite(name);
            }

            @Override
            public void trace(String correlationId, String eventId) {
                trace.accept(correlationId, eventId);
            }

            @Override
            public void replay(EventFilter filter) {
                replays.search(filter);
            }

            @Override
            public void replay(List<String> eventIds) {
                replays.events(eventIds);
            }

            @Override
            public ObservableValue<String> noReplay() {
                return replays.refusal();
            }

            @Override
            public void failed(String title, Exception cause) {
                actions.failed(title, cause);
            }

            @Override
            public int pageSize() {
                return preferences.pageSize().get();
            }

            @Override
            public Zone zone() {
                return preferences.zone();
            }

            @Override
            public String store() {
                return store.name();
            }

            @Override
            public ConnectionSettings settings() {
                return store.settings();
            }
        };
    }
}

package org.eventexplorer.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.chain.ChainReader;
import org.eventexplorer.ui.fx.Preferences;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.trace.TraceScreen;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The place Trace, for the store that is open.
final class TraceMount {
    private final ShellActions actions;
    private final JobRunner jobs;
    private final Preferences preferences;
    private final ExploreMount explore;
    private final ShellViewModel model;
    private final ReplayWays replays;
    private @Nullable Session shown;
    private @Nullable TraceScreen screen;

    TraceMount(
            ShellActions actions,
            JobRunner jobs,
            Preferences preferences,
            ExploreMount explore,
            ShellViewModel model,
            ReplayWays replays) {
        this.replays = replays;
        this.actions = actions;
        this.jobs = jobs;
        this.preferences = preferences;
        this.explore = explore;
        this.model = model;
    }

    /// The screen of `session`: the same until another store is open.
    Parent show(Session session) {
        TraceScreen there = of(session);
        there.shown();
        return there.root();
    }

    private TraceScreen of(Session session) {
        TraceScreen there = screen;
        if (there == null || !session.equals(shown)) {
            close();
            there =
                    new TraceScreen(
                            new TraceScreen.Services(
                                    session.queries(),
                                    new ChainReader(session.database()),
                                    session.connection().settings()),
                            jobs,
                            host());
            preferences.panes().followAll(there.root());
            screen = there;
            shown = session;
        }
        return there;
    }

    /// Goes to the place and opens a chain.
    ///
    /// @param eventId the event of it that is selected; null: the first
    void open(String correlationId, @Nullable String eventId) {
        Session session = model.session().get();
        if (session != null) {
            of(session).open(correlationId, eventId);
            model.place().set(Place.TRACE);
        }
    }

    /// Tries again what failed, now that the server is back.
    void resume() {
        if (screen != null) {
            screen.resume();
        }
    }

    void close() {
        if (screen != null) {
            screen.close();
        }
        screen = null;
        shown = null;
    }

    private TraceScreen.Host host() {
        return new TraceScreen.Host() {
            @Override
            public void search(EventFilter filter) {
                model.place().set(Place.EXPLORE);
                explore.search(filter);
            }

            @Override
            public EventFilter lastSearch() {
                return explore.lastSearch();
            }

            @Override
            public Optional<Path> fileToWrite(String name) {
                return actions.fileToWrite(name);
            }

            @Override
            public Zone zone() {
                return preferences.zone();
            }

            @Override
            public void replayChain(String correlationId) {
                replays.chain(correlationId);
            }

            @Override
            public void replayBelow(String eventId, List<String> eventIds) {
                replays.below(eventId, eventIds);
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
            public void tell(String notice) {
                model.tell(notice);
            }

            @Override
            public void work(Path file, Job<Path> job, Consumer<Outcome<Path>> onEnd) {
                actions.transfers().save(file, job, onEnd);
            }
        };
    }
}

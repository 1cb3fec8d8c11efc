package org.eventexplorer.ui.shell;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.recipient.Recipients;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.run.Ending;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.transport.KnownTransports;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.ReplayActions;
import org.eventexplorer.ui.replay.ReplayStore;
import org.eventexplorer.ui.replay.ReplayWish;
import org.eventexplorer.ui.replay.RunningReplays;
import org.eventexplorer.ui.replay.SelectionWords;
import org.eventexplorer.ui.replay.list.ReplaysController;
import org.eventexplorer.ui.replay.list.ReplaysViewModel;
import org.eventexplorer.ui.replay.run.RunController;
import org.eventexplorer.ui.replay.run.RunViewModel;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// The place Replays, for the store that is open: the list, one replay, or the way to a new one.
final class ReplayMount {
    private final Messages messages = Messages.of(ReplayMount.class);
    private final ShellActions actions;
    private final JobRunner jobs;
    private final Zone zone;
    private final ShellViewModel model;
    private final ExploreMount explore;
    private final TraceMount trace;
    private final WizardMount wizard;
    // A store that is left keeps what runs in it, and is found again with it.
    private final Map<Session, RunningReplays> running = new HashMap<>();
    private final StackPane room = new StackPane();
    private @Nullable Mounted mounted;
    private @Nullable RunController page;

    private record Mounted(
            Session session, ReplayActions actions, ReplaysController list, Parent screen) {}

    ReplayMount(
            ShellActions actions,
            JobRunner jobs,
            Zone zone,
            ShellViewModel model,
            ExploreMount explore,
            TraceMount trace) {
        this.actions = actions;
        this.jobs = jobs;
        this.zone = zone;
        this.model = model;
        this.explore = explore;
        this.trace = trace;
        this.wizard = new WizardMount(actions, model, jobs, zone);
    }

    /// The screen of `session`: the same until another store is open.
    Parent show(Session session) {
        of(session);
        return room;
    }

    private Mounted of(Session session) {
        Mounted now = mounted;
        if (now == null || !session.equals(now.session())) {
            close();
            now = mount(session);
            mounted = now;
            showList();
        }
        return now;
    }

    private Mounted mount(Session session) {
        RunningReplays here = running(session);
        ReplayActions made =
                new ReplayActions(
                        new ReplayStore(session.database(), osUser()),
                        here,
                        jobs,
                        !session.connection().isReadOnly(),
                        new ReplayHost(actions, session, ways(session)));
        ReplaysController list =
                new ReplaysController(
                        new ReplaysViewModel(made), zone, () -> wish(session, shownInExplore()));
        return new Mounted(session, made, list, Fxml.load(list));
    }

    private static String osUser() {
        return System.getProperty("user.name", "unknown");
    }

    private ReplayWish shownInExplore() {
        Selection shown = new Selection.Matching(explore.lastSearch(), List.of());
        return new ReplayWish(shown, SelectionWords.of(shown, zone.text().get()));
    }

    /// Shows the list of all.
    void showList() {
        endPage();
        Mounted now = mounted;
        if (now != null) {
            room.getChildren().setAll(now.screen());
            now.list().shown();
        }
    }

    /// Goes to the place and shows the page of a replay.
    void open(Session session, UUID replay) {
        Mounted now = of(session);
        if (page != null && page.isAbout(replay)) {
            model.place().set(Place.REPLAYS);
            return;
        }
        endPage();
        RunController fresh =
                new RunController(new RunViewModel(now.actions(), replay), zone, this::showList);
        page = fresh;
        room.getChildren().setAll(Fxml.load(fresh));
        model.place().set(Place.REPLAYS);
        fresh.focus();
    }

    private void endPage() {
        if (page != null) {
            page.close();
        }
        page = null;
        wizard.close();
    }

    /// Goes to the place and asks how to replay what `wish` says.
    void wish(Session session, ReplayWish wish) {
        show(session);
        endPage();
        room.getChildren()
                .setAll(
                        wizard.open(
                                session,
                                wish,
                                replays -> started(session, replays),
                                this::showList));
        model.place().set(Place.REPLAYS);
        focus();
    }

    private void started(Session session, List<Replay> replays) {
        replays.forEach(running(session)::start);
        if (replays.size() == 1) {
            open(session, replays.getFirst().id());
        } else {
            showList();
        }
    }

    /// Puts the keyboard on what is shown.
    void focus() {
        if (wizard.isOpen()) {
            wizard.focus();
        } else if (page != null) {
            page.focus();
        } else if (mounted != null) {
            mounted.list().focus();
        }
    }

    void close() {
        endPage();
        if (mounted != null) {
            mounted.list().close();
        }
        running.values().removeIf(RunningReplays::isEmpty);
        mounted = null;
    }

    /// The replays of `session` that this window runs.
    RunningReplays running(Session session) {
        return running.computeIfAbsent(
                session,
                of ->
                        new RunningReplays(
                                of.database(),
                                new Recipients(
                                        of.database(),
                                        KnownTransports.all(),
                                        new Secrets(
                                                System.getenv(),
                                                actions.book().passwords().keyring())),
                                osUser(),
                                new Behind(of)));
    }

    /// Which replays of `session` this window runs.
    Set<UUID> here(Session session) {
        RunningReplays known = running.get(session);
        return known == null ? Set.of() : known.here();
    }

    private ReplayHost.Ways ways(Session session) {
        return new ReplayHost.Ways() {
            @Override
            public void open(UUID replay) {
                ReplayMount.this.open(session, replay);
            }

            @Override
            public void wish(ReplayWish wish) {
                ReplayMount.this.wish(session, wish);
            }

            @Override
            public void search(EventFilter filter) {
                model.place().set(Place.EXPLORE);
                explore.search(filter);
            }

            @Override
            public void trace(String chain, String eventId) {
                trace.open(chain, eventId);
            }
        };
    }

    private final class Behind implements RunningReplays.Background {
        private final Session session;

        Behind(Session session) {
            this.session = session;
        }

        @Override
        public void start(Replay replay, Job<Ending> job, Consumer<Outcome<Ending>> onEnd) {
            actions.transfers().replay(session, replay, job, onEnd);
        }

        @Override
        public void ended(Replay replay, Outcome<Ending> outcome) {
            if (outcome instanceof Outcome.Failed<Ending>(Exception cause)) {
                String name = replay.assignment().subscriber();
                actions.failed(messages.text("work.replay.failed", name), cause);
            }
        }
    }
}

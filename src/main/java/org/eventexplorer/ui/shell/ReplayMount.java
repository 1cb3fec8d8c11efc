package org.eventexplorer.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.eventexplorer.replay.recipient.Recipients;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.run.Ending;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.transport.KnownTransports;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.ReplayWish;
import org.eventexplorer.ui.replay.RunningReplays;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The place Replays, for the store that is open: the list, one replay, or the way to a new one.
final class ReplayMount {
    private final ShellActions actions;
    private final ShellViewModel model;
    // A store that is left keeps what runs in it, and is found again with it.
    private final Map<Session, RunningReplays> running = new HashMap<>();
    private final StackPane room = new StackPane();
    private final WizardMount wizard;
    private @Nullable Session shown;

    ReplayMount(ShellActions actions, ShellViewModel model, JobRunner jobs, Zone zone) {
        this.wizard = new WizardMount(actions, model, jobs, zone);
        this.actions = actions;
        this.model = model;
    }

    /// The screen of `session`: the same until another store is open, looked at anew each time.
    Parent show(Session session) {
        if (!session.equals(shown)) {
            close();
            shown = session;
        }
        return room;
    }

    /// Goes to the place and asks how to replay what `wish` says.
    void wish(Session session, ReplayWish wish) {
        show(session);
        room.getChildren()
                .setAll(
                        wizard.open(
                                session,
                                wish,
                                replays -> started(session, replays),
                                this::showList));
        model.place().set(Place.REPLAYS);
    }

    private void started(Session session, List<Replay> replays) {
        replays.forEach(running(session)::start);
        showList();
    }

    /// Shows the list of all.
    void showList() {
        room.getChildren().clear();
        focus();
    }

    /// Puts the keyboard on what is shown.
    void focus() {
        if (wizard.isOpen()) {
            wizard.focus();
            return;
        }
        room.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    void close() {
        wizard.close();
        room.getChildren().clear();
        running.values().removeIf(RunningReplays::isEmpty);
        shown = null;
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
                                System.getProperty("user.name", "unknown"),
                                new Behind(of)));
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
            // The list of work says it.
        }
    }
}

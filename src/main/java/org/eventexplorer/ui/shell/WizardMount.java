package org.eventexplorer.ui.shell;

import javafx.scene.Parent;

import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.transport.KnownTransports;
import org.eventexplorer.ui.endpoint.Endpoints;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.Question;
import org.eventexplorer.ui.replay.ReplayWish;
import org.eventexplorer.ui.replay.plan.Services;
import org.eventexplorer.ui.replay.wizard.Wizard;
import org.eventexplorer.ui.replay.wizard.WizardHost;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The way to a new replay, in the place Replays.
final class WizardMount {
    private final ShellActions actions;
    private final ShellViewModel model;
    private final JobRunner jobs;
    private final Zone zone;
    private final Endpoints endpoints;
    private @Nullable Wizard wizard;

    WizardMount(ShellActions actions, ShellViewModel model, JobRunner jobs, Zone zone) {
        this.actions = actions;
        this.model = model;
        this.jobs = jobs;
        this.zone = zone;
        this.endpoints =
                new Endpoints(
                        KnownTransports.all(),
                        new Secrets(System.getenv(), actions.book().passwords().keyring()));
    }

    /// A new page on what `wish` says.
    ///
    /// @param started takes the replays that may run
    /// @param closed is run where the page is left without one
    Parent open(Session session, ReplayWish wish, Consumer<List<Replay>> started, Runnable closed) {
        close();
        Services services =
                new Services(session.database(), endpoints, jobs, InstantSource.system());
        Wizard fresh = new Wizard(wish, services, zone, new Host(started, closed));
        wizard = fresh;
        return fresh.node();
    }

    /// Whether a page is open.
    boolean isOpen() {
        return wizard != null;
    }

    /// Puts the keyboard on the page; whom it goes to may have changed meanwhile.
    void focus() {
        if (wizard != null) {
            wizard.refresh();
            wizard.focus();
        }
    }

    void close() {
        if (wizard != null) {
            wizard.close();
        }
        wizard = null;
    }

    private final class Host implements WizardHost {
        private final Consumer<List<Replay>> onStart;
        private final Runnable onClose;

        Host(Consumer<List<Replay>> onStart, Runnable onClose) {
            this.onStart = onStart;
            this.onClose = onClose;
        }

        @Override
        public void started(List<Replay> replays) {
            close();
            onStart.accept(replays);
        }

        @Override
        public void closed() {
            close();
            onClose.run();
        }

        @Override
        public void ask(Question question, Runnable yes) {
            actions.dialogs().question(question, yes);
        }

        @Override
        public void newSubscriber() {
            model.place().set(Place.SUBSCRIBERS);
        }

        @Override
        public Optional<Path> fileToWrite(String name) {
            return actions.fileToWrite(name);
        }
    }
}

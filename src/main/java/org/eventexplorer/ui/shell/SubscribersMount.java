package org.eventexplorer.ui.shell;

import javafx.scene.Parent;

import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.routing.transport.KnownTransports;
import org.eventexplorer.ui.endpoint.Endpoints;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.subscribers.SubscriberFormViewModel;
import org.eventexplorer.ui.subscribers.SubscribersController;
import org.eventexplorer.ui.subscribers.SubscribersViewModel;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

/// The place Subscribers, for the store that is open.
final class SubscribersMount {
    private final ShellActions actions;
    private final JobRunner jobs;
    private final Zone zone;
    private final Endpoints endpoints;
    private @Nullable Mounted mounted;

    private record Mounted(
            Session session,
            SubscribersViewModel model,
            SubscribersController controller,
            Parent screen) {}

    SubscribersMount(ShellActions actions, JobRunner jobs, Zone zone) {
        this.actions = actions;
        this.jobs = jobs;
        this.zone = zone;
        this.endpoints =
                new Endpoints(
                        KnownTransports.all(),
                        new Secrets(System.getenv(), actions.book().passwords().keyring()));
    }

    /// The screen of `session`: the same until another store is open, looked at anew each time.
    Parent show(Session session) {
        Mounted now = mounted;
        if (now == null || !session.equals(now.session())) {
            close();
            now = mount(session);
            mounted = now;
        }
        now.model().refresh();
        return now.screen();
    }

    private Mounted mount(Session session) {
        Subscribers subscribers = new Subscribers(session.database());
        SubscribersViewModel model =
                new SubscribersViewModel(subscribers, jobs, !session.connection().isReadOnly());
        SubscribersController controller =
                new SubscribersController(
                        model, endpoints, jobs, zone, new Asking(subscribers, model));
        return new Mounted(session, model, controller, Fxml.load(controller));
    }

    /// Puts the keyboard on the list.
    void focus() {
        if (mounted != null) {
            mounted.controller().focus();
        }
    }

    void close() {
        if (mounted != null) {
            mounted.controller().close();
        }
        mounted = null;
    }

    private final class Asking implements SubscribersController.Host {
        private final Subscribers subscribers;
        private final SubscribersViewModel model;

        Asking(Subscribers subscribers, SubscribersViewModel model) {
            this.subscribers = subscribers;
            this.model = model;
        }

        @Override
        public void edit(@Nullable Subscriber subscriber) {
            actions.dialogs()
                    .subscriber(
                            new SubscriberFormViewModel(
                                    subscribers, endpoints, jobs, subscriber, model::changed));
        }

        @Override
        public void confirmRemove(String name, Runnable remove) {
            actions.dialogs().confirmRemove(name, remove);
        }
    }
}

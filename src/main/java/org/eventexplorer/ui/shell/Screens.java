package org.eventexplorer.ui.shell;

import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.eventexplorer.transfer.samples.Samples;
import org.eventexplorer.ui.connection.ConnectionsController;
import org.eventexplorer.ui.error.ErrorController;
import org.eventexplorer.ui.explore.setting.ExploreMemory;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Preferences;
import org.eventexplorer.ui.replay.ReplayWish;
import org.eventexplorer.ui.welcome.WelcomeController;
import org.eventexplorer.ui.welcome.WelcomeViewModel;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

/// Mounts the screens: each keeps what it shows while another place is looked at.
final class Screens {
    private final Pane content;
    private final ShellViewModel model;
    private final ShellActions actions;
    private final JobRunner jobs;
    private final ReplayWays ways;
    private final ExploreMount explore;
    private final ReplayMount replays;
    private final SubscribersMount subscribers;
    private final StoreMount store;
    private final TraceMount trace;
    private Parent face = new Region();
    private @Nullable ConnectionsController connections;
    private @Nullable Parent connectionsScreen;

    Screens(
            Pane content,
            ShellViewModel model,
            ShellActions actions,
            Preferences preferences,
            JobRunner jobs,
            ExploreMemory list) {
        this.content = content;
        this.model = model;
        this.actions = actions;
        this.jobs = jobs;
        this.ways = new ReplayWays(model, jobs, preferences.zone(), this::wish);
        this.explore = new ExploreMount(actions, jobs, preferences, list, this::trace, ways);
        this.trace = new TraceMount(actions, jobs, preferences, explore, model, ways);
        this.replays = new ReplayMount(actions, jobs, preferences.zone(), model, explore, trace);
        this.subscribers = new SubscribersMount(actions, jobs, preferences.zone());
        this.store = new StoreMount(actions.transfers(), jobs, preferences.zone());
    }

    void fill() {
        model.face().subscribe(this::mount);
        model.arrivals().subscribe((before, now) -> explore.refresh());
        model.place().subscribe(now -> show());
    }

    /// The place Explore, whatever it shows.
    ExploreMount explore() {
        return explore;
    }

    /// The place Trace, whatever it shows.
    TraceMount trace() {
        return trace;
    }

    /// The place Replays, whatever it shows.
    ReplayMount replays() {
        return replays;
    }

    private void trace(String correlationId, @Nullable String eventId) {
        trace.open(correlationId, eventId);
    }

    private void wish(ReplayWish wish) {
        Session open = model.session().get();
        if (open != null) {
            replays.wish(open, wish);
        }
    }

    private void mount(Face next) {
        if (!(next instanceof Face.Exploring)) {
            explore.close();
        }
        face = screen(next);
        show();
        if (next instanceof Face.Broken broken && broken.wantsPassword()) {
            actions.askPassword(broken.trouble().happened());
        }
    }

    private void show() {
        content.getChildren()
                .setAll(
                        switch (model.place().get()) {
                            case EXPLORE -> face;
                            case TRACE -> traced();
                            case REPLAYS -> replaying();
                            case SUBSCRIBERS -> subscribers();
                            case STORE -> store();
                            case CONNECTIONS -> connections();
                        });
        if (model.place().get() == Place.CONNECTIONS && connections != null) {
            connections.focus();
        } else if (model.place().get() == Place.SUBSCRIBERS) {
            subscribers.focus();
        } else if (model.place().get() == Place.REPLAYS) {
            replays.focus();
        }
    }

    private Parent traced() {
        Session open = model.session().get();
        return open == null ? face : trace.show(open);
    }

    private Parent replaying() {
        Session open = model.session().get();
        return open == null ? face : replays.show(open);
    }

    private Parent subscribers() {
        Session open = model.session().get();
        return open == null ? face : subscribers.show(open);
    }

    private Parent store() {
        Session open = model.session().get();
        return open == null ? face : store.show(open);
    }

    private Parent connections() {
        Parent shown = connectionsScreen;
        if (shown == null) {
            ConnectionsController controller =
                    new ConnectionsController(actions.book(), jobs, model.connection(), actions);
            connections = controller;
            shown = Fxml.load(controller);
            connectionsScreen = shown;
        }
        return shown;
    }

    private Parent screen(Face face) {
        return switch (face) {
            case Face.Busy busy -> Fxml.load(new BusyController(busy));
            case Face.Broken broken ->
                    Fxml.load(
                            new ErrorController(
                                    broken.trouble(),
                                    model::tryAgain,
                                    broken.wantsPassword()
                                            ? () -> actions.askPassword(broken.trouble().happened())
                                            : null));
            case Face.Empty empty ->
                    Fxml.load(
                            new WelcomeController(
                                    new WelcomeViewModel(
                                            Samples.ALL,
                                            ServerWords.line(empty.session().database().server())),
                                    actions));
            case Face.Exploring exploring -> explore.show(exploring.session());
        };
    }

    void close() {
        ways.close();
        explore.close();
        replays.close();
        subscribers.close();
        store.close();
        trace.close();
        if (connections != null) {
            connections.close();
        }
    }
}

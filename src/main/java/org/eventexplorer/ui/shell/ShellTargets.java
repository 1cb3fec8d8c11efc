package org.eventexplorer.ui.shell;

import org.eventexplorer.transfer.samples.Samples;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.SavedConnection;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Preferences;
import org.eventexplorer.ui.jump.JumpSource;
import org.eventexplorer.ui.jump.JumpTarget;
import org.eventexplorer.ui.jump.Match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The places, commands and stores that the window itself knows.
final class ShellTargets implements JumpSource {
    private static final int MOST = 20;

    private final Messages messages = Messages.of(ShellTargets.class);
    private final ShellViewModel model;
    private final ShellActions actions;
    private final Preferences preferences;
    private final ExploreMount explore;

    ShellTargets(
            ShellViewModel model,
            ShellActions actions,
            Preferences preferences,
            ExploreMount explore) {
        this.model = model;
        this.actions = actions;
        this.preferences = preferences;
        this.explore = explore;
    }

    @Override
    public List<JumpTarget> matching(String typed) {
        List<JumpTarget> all = new ArrayList<>();
        places(all);
        commands(all);
        if (!typed.isBlank()) {
            stores(all);
        }
        return Match.best(all, JumpTarget::title, typed, MOST);
    }

    private void places(List<JumpTarget> all) {
        all.add(place("place.explore", "search", Place.EXPLORE));
        if (model.session().get() != null) {
            all.add(place("place.trace", "git-branch", Place.TRACE));
            all.add(place("place.replays", "repeat", Place.REPLAYS));
            all.add(place("place.subscribers", "send", Place.SUBSCRIBERS));
            all.add(place("place.store", "database", Place.STORE));
        }
        all.add(place("place.connections", "server", Place.CONNECTIONS));
    }

    private JumpTarget place(String key, String icon, Place to) {
        return new JumpTarget(
                icon,
                messages.text(key),
                messages.text("jump.place", to.shortcut().getDisplayText()),
                () -> go(to));
    }

    private void go(Place to) {
        model.place().set(to);
        if (to == Place.EXPLORE) {
            explore.focusList();
        }
    }

    private void commands(List<JumpTarget> all) {
        if (model.mayWrite()) {
            all.add(command("menu.import", "upload", actions::importFiles));
            all.add(command("menu.samples", "package", () -> actions.loadSamples(Samples.ALL)));
        }
        if (model.face().get() instanceof Face.Exploring) {
            all.add(command("menu.export", "download", explore::export));
            all.add(command("jump.replay", "repeat", explore::replay));
        }
        all.add(command("menu.connect", "plus", actions::connect));
        all.add(command("jump.zone", "clock", () -> actions.chooseZone(preferences.zone())));
        all.add(command("jump.theme", "moon", preferences.theme()::toggle));
        all.add(command("menu.preferences", "settings", () -> actions.preferences(preferences)));
        all.add(command("menu.about", "info", actions::about));
    }

    private JumpTarget command(String key, String icon, Runnable action) {
        return new JumpTarget(icon, messages.text(key), messages.text("jump.command"), action);
    }

    private void stores(List<JumpTarget> all) {
        Connection open = model.connection().get();
        Stream.concat(
                        Stream.of(Connection.local()),
                        actions.book().list().stream().map(SavedConnection::connection))
                .filter(connection -> !connection.equals(open))
                .map(
                        connection ->
                                new JumpTarget(
                                        "server",
                                        messages.text("jump.open", connection.name()),
                                        connection.environment().word(),
                                        () -> actions.open(connection)))
                .forEach(all::add);
    }
}

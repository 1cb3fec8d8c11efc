package org.eventexplorer.ui.shell;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.util.Duration;

import org.eventexplorer.replay.keep.ReplayList;
import org.eventexplorer.replay.keep.ReplayList.AtWork;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The button that says how many replays other processes run, and how many wait for a person since
/// they halted or their process died. It is there while there are any.
final class ReplayPill {
    private static final Duration BETWEEN = Duration.seconds(4);
    // Where it could not be asked, as without the right to, it is asked more seldom.
    private static final int REST = 15;
    private static final double NARROW = 1_100;

    private final Messages messages = Messages.of(ReplayPill.class);
    private final Button button;
    private final NewestJob<AtWork> job;
    private final Function<Session, Set<UUID>> here;
    private final Timeline clock;
    private @Nullable Session session;
    private AtWork shown = AtWork.NONE;
    private int rest;

    /// @param here which replays of a store this window runs: the list of work has these
    ReplayPill(Button button, JobRunner jobs, Function<Session, Set<UUID>> here) {
        this.button = button;
        this.job = new NewestJob<>(jobs);
        this.here = here;
        this.clock = new Timeline(new KeyFrame(BETWEEN, tick -> look()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    /// Begins to look.
    ///
    /// @param show goes to the list of replays
    void fill(Runnable show) {
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(click -> show.run());
        button.sceneProperty().flatMap(Scene::widthProperty).subscribe(width -> draw(shown));
        clock.play();
    }

    /// Looks at another store from here on; null: at none.
    void watch(@Nullable Session open) {
        job.drop();
        session = open;
        rest = 0;
        draw(AtWork.NONE);
        look();
    }

    private void look() {
        Session now = session;
        if (now == null || job.isRunning() || rest-- > 0) {
            return;
        }
        Set<UUID> mine = here.apply(now);
        job.start(
                context -> new ReplayList(now.database()).atWork(mine, context.cancelToken()),
                this::looked);
    }

    private void looked(Outcome<AtWork> outcome) {
        if (outcome instanceof Outcome.Succeeded<AtWork>(AtWork seen)) {
            rest = 0;
            draw(seen);
        } else {
            rest = REST;
        }
    }

    private void draw(AtWork seen) {
        shown = seen;
        long waiting = seen.halted() + seen.interrupted();
        button.setVisible(seen.running() + waiting > 0);
        // In a small window the field beside it needs the room.
        Scene scene = button.getScene();
        boolean isNarrow = scene != null && scene.getWidth() < NARROW;
        button.setText(
                messages.text(
                        isNarrow ? "elsewhere.number" : "elsewhere", seen.running() + waiting));
        button.setGraphic(
                waiting > 0 ? Icon.of("alert-triangle", "warning") : Icon.of("repeat", "accent"));
        List<String> parts = new ArrayList<>();
        add(parts, "elsewhere.running", seen.running());
        add(parts, "elsewhere.halted", seen.halted());
        add(parts, "elsewhere.interrupted", seen.interrupted());
        parts.add(messages.text("elsewhere.show"));
        String words = String.join(" ", parts);
        Hint.on(button, words);
        button.setAccessibleText(words);
    }

    private void add(List<String> parts, String key, long number) {
        if (number > 0) {
            parts.add(messages.text(key, number));
        }
    }

    /// Ends looking.
    void close() {
        clock.stop();
        job.drop();
    }
}

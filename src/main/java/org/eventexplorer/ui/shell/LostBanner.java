package org.eventexplorer.ui.shell;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.TimeText;
import org.eventexplorer.ui.fx.Tip;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.shell.ConnectionWatch.State;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.time.InstantSource;

/// Says under the top bar that the server is gone, since when, and when it is tried again; and for
/// a moment that it is back.
final class LostBanner {
    private final Messages messages = Messages.of(LostBanner.class);
    private final HBox bar;
    private final ConnectionWatch watch;
    private final Zone zone;
    private final InstantSource clock;
    private final FontIcon icon = Icon.of("wifi-off", "warning");
    private final Label what = new Label();
    private final Label more = new Label();
    private final Button now = new Button();
    private String why = "";
    private final Timeline seconds;

    LostBanner(HBox bar, ConnectionWatch watch, Zone zone, InstantSource clock) {
        this.bar = bar;
        this.watch = watch;
        this.zone = zone;
        this.clock = clock;
        this.seconds =
                new Timeline(
                        new KeyFrame(
                                Duration.seconds(1),
                                tick -> {
                                    watch.tick();
                                    draw();
                                }));
        seconds.setCycleCount(Animation.INDEFINITE);
    }

    void fill() {
        bar.getStyleClass().add("lost");
        what.getStyleClass().add("semi-bold");
        what.setMinWidth(Region.USE_PREF_SIZE);
        more.getStyleClass().add("muted");
        more.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(more, Priority.ALWAYS);
        now.setText(messages.text("lost.now"));
        now.getStyleClass().add("small");
        now.setMinWidth(Region.USE_PREF_SIZE);
        now.setOnAction(click -> watch.tryNow());
        Tip.on(bar, () -> why);
        bar.getChildren().setAll(icon, what, more, now);
        watch.state().subscribe(state -> draw());
        seconds.play();
    }

    private void draw() {
        State state = watch.state().get();
        boolean isShown = !(state instanceof State.Fine);
        bar.setVisible(isShown);
        bar.setManaged(isShown);
        switch (state) {
            case State.Fine _ -> {}
            case State.Lost lost -> draw(lost);
            case State.Back back -> {
                icon.setIconLiteral("fth-wifi");
                bar.getStyleClass().remove("notice");
                bar.getStyleClass().add("back");
                what.setText(messages.text("lost.back"));
                more.setText(messages.text("lost.back.more", TimeText.span(back.away())));
                why = what.getText();
                now.setVisible(false);
            }
        }
        bar.setAccessibleText(what.getText() + " " + more.getText());
    }

    private void draw(State.Lost lost) {
        icon.setIconLiteral("fth-wifi-off");
        bar.getStyleClass().remove("back");
        if (!bar.getStyleClass().contains("notice")) {
            bar.getStyleClass().add("notice");
        }
        Instant at = clock.instant();
        what.setText(messages.text("lost.since", span(lost.since(), at)));
        String seen = zone.text().get().clock(lost.since());
        more.setText(
                at.isBefore(lost.next())
                        ? messages.text("lost.wait", seen, span(at, lost.next()))
                        : messages.text("lost.trying", seen));
        why = lost.why();
        now.setVisible(true);
        now.setDisable(!at.isBefore(lost.next()));
    }

    private static String span(Instant from, Instant to) {
        long millis = java.time.Duration.between(from, to).toMillis();
        return TimeText.span(java.time.Duration.ofSeconds(Math.max(1, (millis + 999) / 1_000)));
    }

    void close() {
        seconds.stop();
        watch.close();
    }
}

package org.eventexplorer.ui.explore;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.ToggleButton;
import javafx.util.Duration;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;

/// Begins and ends following, says whether it goes on, and gives it its beat.
final class FollowButton {
    private static final Duration BEAT = Duration.millis(250);

    private final ToggleButton button;
    private final Messages messages;
    private final Timeline beat;

    FollowButton(ToggleButton button, ExploreViewModel model, Messages messages) {
        this.button = button;
        this.messages = messages;
        this.beat = new Timeline(new KeyFrame(BEAT, tick -> model.tick()));
        beat.setCycleCount(Animation.INDEFINITE);
        button.setOnAction(click -> model.follow(button.isSelected()));
        model.following().subscribe(this::draw);
    }

    /// Begins or ends following.
    void toggle() {
        button.fire();
    }

    private void draw(Following.State state) {
        boolean isOn = !(state instanceof Following.State.Off);
        button.setSelected(isOn);
        button.setGraphic(
                Icon.of(
                        switch (state) {
                            case Following.State.Off _ -> "play";
                            case Following.State.On _ -> "radio";
                            case Following.State.Paused _ -> "pause";
                            case Following.State.Failing _ -> "alert-triangle";
                        },
                        "icon-14"));
        Hint.on(button, messages.text(isOn ? "follow.end" : "follow.begin"), Keys.FOLLOW);
        if (isOn && beat.getStatus() != Animation.Status.RUNNING) {
            beat.play();
        } else if (!isOn) {
            beat.stop();
        }
    }
}

package org.eventexplorer.ui.explore;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.util.Duration;

import org.eventexplorer.ui.control.Delayed;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;

import java.util.Locale;

/// Has a button start a search, and end one that takes long; then it says how long it has run.
final class SearchButton {
    private static final Duration PATIENCE = Duration.millis(300);
    private final Button button;
    private final ExploreViewModel model;
    private final Messages messages;
    private final Delayed slow;
    private final Timeline ticks;

    SearchButton(Button button, ExploreViewModel model, Messages messages) {
        this.button = button;
        this.model = model;
        this.messages = messages;
        this.slow = new Delayed(model.busy(), PATIENCE);
        this.ticks = new Timeline(new KeyFrame(Duration.millis(100), tick -> drawText()));
        ticks.setCycleCount(Animation.INDEFINITE);
        slow.property().addListener((property, before, now) -> draw(now));
        draw(false);
    }

    /// Whether it ends a search.
    boolean isStop() {
        return slow.property().get();
    }

    private void draw(boolean isSlow) {
        button.setGraphic(isSlow ? Icon.of("square", "icon-14", "bad") : null);
        button.getStyleClass().removeAll("accent", "stop");
        button.getStyleClass().add(isSlow ? "stop" : "accent");
        Hint.on(
                button,
                messages.text(isSlow ? "search.stop.name" : "search.name"),
                isSlow ? null : Keys.SEARCH);
        if (isSlow) {
            ticks.play();
        } else {
            ticks.stop();
        }
        drawText();
    }

    private void drawText() {
        button.setText(
                isStop() ? messages.text("search.stop", seconds()) : messages.text("search"));
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%.1f s", model.elapsed().toMillis() / 1_000.0);
    }
}

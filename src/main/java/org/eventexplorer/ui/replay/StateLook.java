package org.eventexplorer.ui.replay;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Messages;

import java.util.Locale;

/// How states and environments look: an icon or a frame, and a word.
public final class StateLook {
    private static final Messages MESSAGES = Messages.of(StateLook.class);

    private StateLook() {}

    /// The word for a state.
    public static String words(ReplayState state) {
        return MESSAGES.text("state." + state.text());
    }

    /// A state as it stands in a list.
    public static Label cell(ReplayState state) {
        return new Label(words(state), Icon.of(icon(state), "icon-14", colour(state)));
    }

    /// A state as a tag.
    public static Label tag(ReplayState state) {
        Label tag = new Label(words(state), Icon.of(icon(state)));
        tag.getStyleClass()
                .addAll(
                        "tag",
                        switch (state) {
                            case RUNNING -> "ac";
                            case COMPLETED -> "ok";
                            case INTERRUPTED, COMPLETED_WITH_FAILURES -> "stg";
                            case HALTED, FAILED -> "da";
                            case PLANNED, PAUSED, CANCELLED -> "plain";
                        });
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }

    /// The name of a state's icon.
    public static String icon(ReplayState state) {
        return switch (state) {
            case PLANNED -> "file-text";
            case RUNNING -> "play";
            case PAUSED -> "pause";
            case INTERRUPTED -> "zap-off";
            case HALTED -> "octagon";
            case COMPLETED -> "check-circle";
            case COMPLETED_WITH_FAILURES -> "alert-triangle";
            case CANCELLED -> "slash";
            case FAILED -> "x-circle";
        };
    }

    /// The style class of a state's icon.
    public static String colour(ReplayState state) {
        return switch (state) {
            case RUNNING -> "accent";
            case COMPLETED -> "good";
            case INTERRUPTED, COMPLETED_WITH_FAILURES -> "warning";
            case HALTED, FAILED -> "bad";
            case PLANNED, PAUSED, CANCELLED -> "plain";
        };
    }

    /// An environment as a tag; solid where it is the target of what is looked at.
    public static Label tag(Environment environment, boolean isSolid) {
        Label tag =
                new Label(
                        MESSAGES.text(
                                "environment." + environment.name().toLowerCase(Locale.ROOT)));
        tag.getStyleClass()
                .addAll(
                        "tag",
                        switch (environment) {
                            case DEVELOPMENT -> "dev";
                            case STAGING -> "stg";
                            case PRODUCTION -> isSolid ? "prd" : "da";
                        });
        tag.setGraphic(environment == Environment.PRODUCTION ? Icon.of("alert-triangle") : null);
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }
}

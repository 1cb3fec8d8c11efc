package org.eventexplorer.ui.connection;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Messages;

/// What a store is used for, as a tag and as a dot; and that it is read-only.
public final class EnvironmentTag {
    private EnvironmentTag() {}

    /// The word on its colour; solid red for production where `isLoud`.
    public static Label of(Environment environment, boolean isLoud) {
        Label tag = new Label();
        dress(tag, environment, isLoud);
        return tag;
    }

    /// Makes `tag` say `environment`.
    public static void dress(Label tag, Environment environment, boolean isLoud) {
        boolean isProduction = environment == Environment.PRODUCTION;
        tag.setText(environment.word());
        tag.getStyleClass()
                .setAll("label", "tag", isProduction && !isLoud ? "da" : environment.styleClass());
        tag.setGraphic(isProduction ? Icon.of("alert-triangle") : null);
        tag.setMinWidth(Region.USE_PREF_SIZE);
    }

    /// That nothing may be written.
    public static Label readOnly() {
        Label tag = new Label(Messages.of(EnvironmentTag.class).text("readOnly"), Icon.of("lock"));
        tag.getStyleClass().add("tag");
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }

    /// A dot of its colour.
    public static Region dot(Environment environment) {
        Region dot = new Region();
        dot.getStyleClass().addAll("environment-dot", environment.styleClass());
        return dot;
    }
}

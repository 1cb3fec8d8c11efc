package org.eventexplorer.ui.replay.card;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;

/// What the steps are made of.
public final class Pieces {
    private static final String ENVIRONMENT = "environment.";
    private static final Messages MESSAGES = Messages.of(Pieces.class);

    private Pieces() {}

    /// A label that is never cut.
    public static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A label that goes on in the next line where there is no room.
    public static Label wrapped(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A label that is cut where there is no room, and says the whole when it is pointed at.
    public static Label cut(String text, String... styleClasses) {
        String line = PlainText.line(text);
        Label label = new Label(line);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(line));
        return label;
    }

    /// A button that says what it does.
    public static Button button(String id, String text, String icon, String... styleClasses) {
        Button button = new Button(text, Icon.of(icon));
        button.setId(id);
        button.getStyleClass().addAll(styleClasses);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(button, text);
        return button;
    }

    /// What takes the room that is left.
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// What hangs on a subscriber; solid red for production where `isLoud`.
    public static Label tag(Environment environment, boolean isLoud) {
        Label tag = label(MESSAGES.text(ENVIRONMENT + environment.word()), "tag");
        tag.getStyleClass()
                .add(
                        switch (environment) {
                            case DEVELOPMENT -> "dev";
                            case STAGING -> "stg";
                            case PRODUCTION -> isLoud ? "prd" : "da";
                        });
        tag.setGraphic(environment == Environment.PRODUCTION ? Icon.of("alert-triangle") : null);
        return tag;
    }

    /// Shows a node, or takes away it and its room.
    public static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}

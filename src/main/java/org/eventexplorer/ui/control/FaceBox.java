package org.eventexplorer.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What an empty place says: what would be here, and the next step.
public final class FaceBox extends VBox {
    /// @param icon the Feather icon's name
    /// @param title what is so, in a few words
    /// @param text why, or what to do; may be empty
    /// @param actions buttons that do it
    public FaceBox(String icon, String title, String text, Node... actions) {
        super(8);
        setAlignment(Pos.CENTER);
        getStyleClass().add("face");
        Label heading = new Label(title);
        heading.getStyleClass().add("semi-bold");
        Label body = new Label(text);
        body.getStyleClass().add("muted");
        body.setWrapText(true);
        body.setMaxWidth(420);
        body.setAlignment(Pos.CENTER);
        body.setTextAlignment(TextAlignment.CENTER);
        body.setManaged(!text.isEmpty());
        HBox buttons = new HBox(8, actions);
        buttons.setAlignment(Pos.CENTER);
        getChildren().setAll(Icon.of(icon, "icon-24"), heading, body, buttons);
        setAccessibleText(title + ". " + text);
    }
}

package org.eventexplorer.ui.explore;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import org.eventexplorer.ui.fx.Messages;

import java.util.List;

/// Every shortcut of the screen, on one sheet. Any key closes it.
final class ShortcutSheet {
    private static final double WIDTH = 760;
    private static final String PREFIX = "keys.";

    /// Each has its title under `keys.` and its name, its keys and what they do, parted by bars.
    private static final List<String> PARTS =
            List.of("list", "move", "search", "detail", "tree", "window");

    private final Messages messages;
    private final Popup popup = new Popup();

    ShortcutSheet(Messages messages) {
        this.messages = messages;
        FlowPane parts = new FlowPane(32, 20);
        parts.setPrefWrapLength(WIDTH);
        PARTS.forEach(part -> parts.getChildren().add(part(part)));
        Label title = new Label(messages.text("keys"));
        title.getStyleClass().add("page-title");
        VBox panel = new VBox(16, title, parts);
        panel.setId("shortcuts");
        panel.getStyleClass().addAll("panel", "ask-panel", "shortcuts");
        Sheet.dress(panel);
        panel.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    popup.hide();
                    key.consume();
                });
        panel.setFocusTraversable(true);
        panel.setAccessibleText(messages.text("keys"));
        popup.getContent().add(panel);
        popup.setAutoHide(true);
    }

    /// Opens in the middle of `owner`.
    void show(Node owner) {
        Bounds place = owner.localToScreen(owner.getBoundsInLocal());
        popup.show(owner, place.getMinX(), place.getMinY() + 40);
        popup.setX(place.getCenterX() - popup.getWidth() / 2);
        popup.getContent().getFirst().requestFocus();
    }

    private Node part(String name) {
        GridPane grid = new GridPane(12, 6);
        String[] lines = messages.text(PREFIX + name).split("\\|", -1);
        Label title = new Label(lines[0].strip());
        title.getStyleClass().add("semi-bold");
        for (int i = 1; i + 1 < lines.length; i += 2) {
            HBox keys = new HBox(4);
            for (String key : lines[i].strip().split(" ", -1)) {
                Label label = new Label(key);
                label.getStyleClass().add("kbd");
                keys.getChildren().add(label);
            }
            grid.addRow(i, keys, new Label(lines[i + 1].strip()));
        }
        VBox part = new VBox(8, title, grid);
        part.getStyleClass().add("shortcut-part");
        return part;
    }
}

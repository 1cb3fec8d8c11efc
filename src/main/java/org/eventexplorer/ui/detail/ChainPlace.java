package org.eventexplorer.ui.detail;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

/// Where in its chain an event stands: two more fields below its time.
final class ChainPlace {
    private static final int ROWS = 2;
    private static final int LINE = 29;

    private final Messages messages;
    private final Label inChain = value("in-chain");
    private final Label afterCause = value("after-cause");

    ChainPlace(Messages messages, GridPane fields) {
        this.messages = messages;
        for (Node field : fields.getChildren()) {
            Integer row = GridPane.getRowIndex(field);
            if (row != null && row > 0) {
                GridPane.setRowIndex(field, row + ROWS);
            }
        }
        fields.addRow(1, name("in.chain"), inChain);
        fields.addRow(2, name("after.cause"), afterCause);
    }

    private Label name(String key) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("secondary");
        name.setMinWidth(Region.USE_PREF_SIZE);
        return name;
    }

    private static Label value(String id) {
        Label value = new Label();
        value.setId(id);
        value.getStyleClass().add("mono");
        return value;
    }

    /// Leaves out a field that the place itself says.
    static void hideRowOf(GridPane fields, Node value) {
        Integer row = GridPane.getRowIndex(value);
        fields.getChildren().removeIf(field -> row.equals(GridPane.getRowIndex(field)));
    }

    /// A pattern in lines that end after a dot, a low line or a dash, as far as they do.
    static String lines(String pattern) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : pattern.split("(?<=[._-])", -1)) {
            boolean isFull = length > 0 && length + word.length() > LINE;
            lines.append(isFull ? "\n" : "").append(word);
            length = isFull ? word.length() : length + word.length();
        }
        return lines.toString();
    }

    void show(String sinceStart, @Nullable String sinceCause) {
        inChain.setText(sinceStart);
        afterCause.setText(sinceCause == null ? messages.text("no.cause") : sinceCause);
    }

    /// The bar with the button that makes the event the root of the picture.
    static HBox makeRoot(Messages messages, Runnable action) {
        Button button = new Button(messages.text("make.root"), Icon.of("corner-down-right"));
        button.setId("make-root");
        Hint.on(button, messages.text("make.root.name"));
        button.setOnAction(click -> action.run());
        HBox bar = new HBox(button);
        bar.getStyleClass().addAll("tool-bar-48", "line-above");
        return bar;
    }
}

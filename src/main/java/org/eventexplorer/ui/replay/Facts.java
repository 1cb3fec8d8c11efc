package org.eventexplorer.ui.replay;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.eventexplorer.ui.control.PlainText;

/// Names and values under each other.
public final class Facts extends GridPane {
    private static final int LONGEST_TIP = 1_200;

    /// None yet.
    ///
    /// @param names how wide the names are, in pixels
    public Facts(double names) {
        ColumnConstraints first = new ColumnConstraints(names);
        ColumnConstraints rest = new ColumnConstraints(0, Region.USE_COMPUTED_SIZE, 4_000);
        rest.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(first, rest);
        setVgap(6);
    }

    /// Takes all away.
    public void clear() {
        getChildren().clear();
    }

    /// Adds a value that may be anything, in one line; the whole of it is its tooltip.
    ///
    /// @param styleClasses how it looks
    public void add(String name, String value, String... styleClasses) {
        Label label = new Label(PlainText.line(value));
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(0);
        Tooltip tip = new Tooltip(PlainText.line(value, LONGEST_TIP));
        tip.setWrapText(true);
        tip.setMaxWidth(480);
        label.setTooltip(tip);
        add(name, label);
    }

    /// Adds a value.
    public void add(String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().add("secondary");
        addRow(getRowCount(), label, value);
    }
}

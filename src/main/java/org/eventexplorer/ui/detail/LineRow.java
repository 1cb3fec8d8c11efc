package org.eventexplorer.ui.detail;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.eventexplorer.ui.detail.json.LineText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One line of JSON on the screen, what is looked for marked in it.
final class LineRow extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    LineRow() {
        getStyleClass().add("json-line-row");
        setManaged(false);
    }

    void select(boolean isSelected) {
        pseudoClassStateChanged(SELECTED, isSelected);
    }

    /// Shows `line`, in which `wanted` is marked; empty: nothing is.
    void show(LineText line, String wanted) {
        List<Node> parts = new ArrayList<>();
        int from = 0;
        for (LineText.Span span : line.spans()) {
            String part = line.text().substring(from, from + span.length());
            from += span.length();
            split(part, span.styleClass(), wanted, parts);
        }
        getChildren().setAll(parts);
    }

    private static void split(String part, String styleClass, String wanted, List<Node> parts) {
        boolean isAnyCase = wanted.equals(wanted.toLowerCase(Locale.ROOT));
        String text = isAnyCase ? part.toLowerCase(Locale.ROOT) : part;
        // A letter that has no small form of the same length would shift what is marked.
        boolean isSafe = text.length() == part.length() && !wanted.isEmpty();
        int from = 0;
        for (int at = isSafe ? text.indexOf(wanted) : -1; at >= 0; ) {
            add(part.substring(from, at), parts, styleClass);
            parts.add(match(part.substring(at, at + wanted.length()), styleClass));
            from = at + wanted.length();
            at = text.indexOf(wanted, from);
        }
        add(part.substring(from), parts, styleClass);
    }

    private static void add(String text, List<Node> parts, String styleClass) {
        if (!text.isEmpty()) {
            Text node = new Text(text);
            node.getStyleClass().addAll("mono", styleClass);
            parts.add(node);
        }
    }

    // Only a label has a background.
    private static Node match(String text, String styleClass) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClass, "json-match");
        return label;
    }
}

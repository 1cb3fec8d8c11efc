package org.eventexplorer.ui.detail;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.eventexplorer.ui.detail.json.JsonLines;
import org.eventexplorer.ui.detail.json.LineText;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One line of JSON, what is looked for marked in it.
final class LineCell extends ListCell<Integer> {
    private final LineView view;
    private final HBox line = new HBox();

    LineCell(LineView view) {
        this.view = view;
        line.getStyleClass().add("json-line");
    }

    @Override
    protected void updateItem(@Nullable Integer number, boolean empty) {
        super.updateItem(number, empty);
        JsonLines lines = view.lines();
        if (number == null || empty || lines == null || number >= lines.size()) {
            setGraphic(null);
            return;
        }
        LineText text = lines.line(number);
        setAccessibleText(text.text());
        line.getChildren().setAll(parts(text));
        setGraphic(line);
    }

    private List<Node> parts(LineText text) {
        List<Node> parts = new ArrayList<>();
        int from = 0;
        for (LineText.Span span : text.spans()) {
            String part = text.text().substring(from, from + span.length());
            from += span.length();
            split(part, span.styleClass(), parts);
        }
        return parts;
    }

    private void split(String part, String styleClass, List<Node> parts) {
        String wanted = view.searched();
        boolean isAnyCase = wanted.equals(wanted.toLowerCase(Locale.ROOT));
        String text = isAnyCase ? part.toLowerCase(Locale.ROOT) : part;
        int from = 0;
        // A letter that has no small form of the same length would shift what is marked.
        boolean isSafe = text.length() == part.length() && !wanted.isEmpty();
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

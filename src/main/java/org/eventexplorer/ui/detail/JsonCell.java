package org.eventexplorer.ui.detail;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.detail.json.JsonNode;
import org.eventexplorer.ui.detail.json.JsonStrings;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// One line of a JSON tree: the name, and the value or how much stands in it.
final class JsonCell extends TreeCell<JsonNode> {
    private static final String MATCH = "json-match";
    // What is read of a value; a letter has at most four bytes, an escape six.
    private static final int BYTES = PlainText.LINE * 6;

    private final Messages messages;
    private final ReadOnlyStringProperty searched;
    private final ReadOnlyStringProperty whereCut;
    // Held here, since the tree knows its cells only weakly.
    private final InvalidationListener remark = change -> markBoth();
    private final Label name = new Label();
    private final Label colon = new Label();
    private final Label value = new Label();
    private final Hyperlink more = new Hyperlink();
    private final Label end = new Label();
    private final HBox line = new HBox(name, colon, value);

    /// @param searched what is looked for; empty: nothing
    /// @param whereCut what is said at the end of a text that is cut
    JsonCell(Messages messages, ReadOnlyStringProperty searched, ReadOnlyStringProperty whereCut) {
        this.messages = messages;
        this.searched = searched;
        this.whereCut = whereCut;
        end.getStyleClass().add("json-muted");
        searched.addListener(new WeakInvalidationListener(remark));
        name.getStyleClass().add("json-key");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxWidth(260);
        colon.getStyleClass().add("json-muted");
        colon.setMinWidth(Region.USE_PREF_SIZE);
        value.setMinWidth(0);
        line.getStyleClass().add("json-line");
        line.setMinWidth(0);
        // The tree's width and no more: long values end in an ellipsis, not in a scroll bar.
        setPrefWidth(0);
        more.setOnAction(
                click -> {
                    if (getTreeItem() instanceof JsonTreeItem item) {
                        item.showMore();
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable JsonNode item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty || !(getTreeItem() instanceof JsonTreeItem row)) {
            setGraphic(null);
        } else if (row.isMore()) {
            String key = item.isOpen() ? "json.more.open" : "json.more";
            more.setText(messages.text(key, NumberText.count(row.missing())));
            setGraphic(more);
        } else if (row.isEnd()) {
            end.setText(whereCut.get());
            setGraphic(end);
        } else {
            draw(item);
            setGraphic(line);
        }
    }

    private void draw(JsonNode item) {
        String title = item.name();
        name.setText(title == null ? "" : PlainText.line(title));
        boolean isContainer = item.kind().isContainer();
        colon.setText(title == null ? "" : isContainer ? " " : ": ");
        value.setText(
                switch (item.kind()) {
                    case STRING -> JsonStrings.shown(item.text(BYTES), PlainText.LINE);
                    case NUMBER, WORD -> PlainText.line(item.text(BYTES));
                    case OBJECT -> size(item, "json.field", "json.fields", '{', '}');
                    case ARRAY -> size(item, "json.element", "json.elements", '[', ']');
                });
        value.getStyleClass()
                .setAll(
                        "label",
                        switch (item.kind()) {
                            case STRING -> "json-string";
                            case NUMBER -> "json-number";
                            case WORD -> "json-word";
                            case OBJECT, ARRAY -> "json-muted";
                        });
        markBoth();
    }

    // Without making the cells anew, which takes long.
    private void markBoth() {
        mark(name);
        mark(value);
    }

    private void mark(Label label) {
        String wanted = searched.get();
        label.getStyleClass().remove(MATCH);
        boolean isAnyCase = wanted.equals(wanted.toLowerCase(Locale.ROOT));
        String text = isAnyCase ? label.getText().toLowerCase(Locale.ROOT) : label.getText();
        if (!wanted.isEmpty() && text.contains(wanted)) {
            label.getStyleClass().add(MATCH);
        }
    }

    private String size(JsonNode item, String one, String many, char open, char close) {
        int count = item.size();
        String said = NumberText.count(count, messages.text(one), messages.text(many));
        if (item.isOpen()) {
            return messages.text("json.open.size", open + said);
        }
        return count == 0 ? "" + open + close : open + said + close;
    }
}

package org.eventexplorer.ui.detail;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.eventexplorer.ui.fx.Messages;

import java.util.ArrayDeque;

/// A JSON value as a tree that can be opened, closed and copied from. Small objects at the top
/// stand open.
final class JsonTree extends TreeView<JsonItem> {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    // An object of no more fields than this is open from the start.
    private static final int SMALL = 8;
    private static final int MOST_OPENED = 2_000;
    private final Messages messages;
    private final String top;

    /// @param top the path of the whole value, such as `$.payload`
    JsonTree(Messages messages, String top) {
        this.messages = messages;
        this.top = top;
        getStyleClass().add("json-tree");
        setShowRoot(false);
        setCellFactory(tree -> new JsonCell(messages));
        setContextMenu(menu());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Shows `root`.
    void show(JsonItem root) {
        JsonTreeItem item = new JsonTreeItem(root);
        item.setExpanded(true);
        // Nothing stands in a plain value or an empty object, so it shows itself.
        setShowRoot(root.children().isEmpty());
        for (TreeItem<JsonItem> child : item.getChildren()) {
            int size = child.getValue().children().size();
            child.setExpanded(size > 0 && size <= SMALL && !child.isLeaf());
        }
        setRoot(item);
    }

    private ContextMenu menu() {
        MenuItem value = new MenuItem(messages.text("json.copy.value"));
        value.setAccelerator(COPY);
        value.setOnAction(click -> copyValue());
        MenuItem path = new MenuItem(messages.text("json.copy.path"));
        path.setOnAction(click -> copyPath());
        MenuItem open = new MenuItem(messages.text("json.open"));
        open.setOnAction(click -> openAll());
        MenuItem close = new MenuItem(messages.text("json.close"));
        close.setOnAction(click -> closeAll());
        return new ContextMenu(value, path, open, close);
    }

    private void pressed(KeyEvent key) {
        if (COPY.match(key)) {
            copyValue();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && selected() instanceof JsonTreeItem item) {
            if (item.isMore()) {
                item.showMore();
            } else {
                item.setExpanded(!item.isExpanded());
            }
            key.consume();
        }
    }

    private TreeItem<JsonItem> selected() {
        TreeItem<JsonItem> item = getSelectionModel().getSelectedItem();
        return item == null ? getRoot() : item;
    }

    private void copyValue() {
        JsonItem item = selected().getValue();
        copy(item.kind() == JsonItem.Kind.STRING ? item.text() : item.json());
    }

    private void copyPath() {
        if (selected() instanceof JsonTreeItem item) {
            copy(item.path(top));
        }
    }

    private void openAll() {
        int opened = 0;
        ArrayDeque<TreeItem<JsonItem>> next = new ArrayDeque<>();
        next.add(selected());
        while (!next.isEmpty() && opened < MOST_OPENED) {
            TreeItem<JsonItem> item = next.removeFirst();
            if (!item.isLeaf()) {
                item.setExpanded(true);
                next.addAll(item.getChildren());
                opened++;
            }
        }
    }

    private void closeAll() {
        getRoot().getChildren().forEach(child -> child.setExpanded(false));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}

package org.eventexplorer.ui.detail;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.eventexplorer.ui.detail.json.JsonNode;
import org.eventexplorer.ui.detail.json.JsonSource;
import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/// A JSON value as a tree that can be opened, closed, searched and copied from. Small objects at
/// the top stand open.
final class JsonTree extends TreeView<JsonNode> {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_PATH =
            new KeyCodeCombination(
                    KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    // An object of no more fields than this is open from the start.
    private static final int SMALL = 8;
    private static final int MOST_OPENED = 2_000;
    // More than this is not read on the toolkit's thread, in bytes.
    private static final int MOST_COPIED = 2_000_000;
    private final Messages messages;
    private final String top;
    private final Consumer<String> copy;
    private final StringProperty whereCut = new SimpleStringProperty("");
    private final StringProperty searched = new SimpleStringProperty("");

    /// @param top the path of the whole value, such as `$.payload`
    /// @param copy puts a text on the clipboard
    JsonTree(Messages messages, String top, Consumer<String> copy) {
        this.messages = messages;
        this.top = top;
        this.copy = copy;
        getStyleClass().add("json-tree");
        setShowRoot(false);
        setCellFactory(tree -> new JsonCell(messages, searched, whereCut));
        setContextMenu(menu());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Shows `source`.
    ///
    /// @param rest what is said at its end where it is cut
    void show(JsonSource source, String rest) {
        whereCut.set(rest);
        JsonTreeItem item = new JsonTreeItem(source.root());
        item.setExpanded(true);
        // Nothing stands in a plain value or an empty object, so it shows itself.
        setShowRoot(item.isLeaf());
        for (TreeItem<JsonNode> child : item.getChildren()) {
            if (!child.isLeaf() && item.getChildren().size() < MOST_OPENED / SMALL) {
                int size = child.getValue().size();
                child.setExpanded(size > 0 && size <= SMALL);
            }
        }
        setRoot(item);
    }

    /// Marks what has `text` in it; empty: nothing.
    void mark(String text) {
        searched.set(text);
    }

    /// Opens the way to the value at the byte `offset` and selects it, or the row that stands for
    /// it where too many siblings come before it.
    void reveal(int offset) {
        TreeItem<JsonNode> found = getRoot();
        for (TreeItem<JsonNode> next = found; next != null; next = childAt(found, offset)) {
            found = next;
            if (found.isLeaf() || found.getValue().start() > offset) {
                break;
            }
            found.setExpanded(true);
        }
        int row = getRow(found);
        getSelectionModel().select(row);
        scrollTo(Math.max(0, row - 4));
    }

    private static @Nullable TreeItem<JsonNode> childAt(TreeItem<JsonNode> parent, int offset) {
        for (TreeItem<JsonNode> child : parent.getChildren()) {
            boolean isMore = child instanceof JsonTreeItem item && item.isMore();
            // A field's name stands before its value and behind the value before it.
            if (isMore || child.getValue().end() > offset) {
                return child;
            }
        }
        return null;
    }

    /// Opens the first `levels` levels and closes what is deeper.
    void open(int levels) {
        int opened = 0;
        ArrayDeque<TreeItem<JsonNode>> level = new ArrayDeque<>(getRoot().getChildren());
        for (int depth = 1; !level.isEmpty() && opened < MOST_OPENED; depth++) {
            ArrayDeque<TreeItem<JsonNode>> below = new ArrayDeque<>();
            for (TreeItem<JsonNode> item : level) {
                boolean isWanted = depth <= levels && opened < MOST_OPENED;
                if (!item.isLeaf() && (isWanted || item.isExpanded())) {
                    below.addAll(item.getChildren());
                    item.setExpanded(isWanted);
                    opened++;
                }
            }
            level = below;
        }
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .addAll(
                        item("json.copy.value", COPY, this::copyValue),
                        item("json.copy.path", COPY_PATH, this::copyPath),
                        item("json.open", null, this::openAll),
                        item("json.open.all", null, () -> open(Integer.MAX_VALUE)),
                        item("json.open.two", null, () -> open(1)),
                        item("json.close", null, () -> open(0)));
        return menu;
    }

    private MenuItem item(String key, @Nullable KeyCombination shortcut, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setAccelerator(shortcut);
        item.setOnAction(click -> action.run());
        return item;
    }

    private void pressed(KeyEvent key) {
        if (COPY.match(key)) {
            copyValue();
        } else if (COPY_PATH.match(key)) {
            copyPath();
        } else if (key.getCode() == KeyCode.ENTER && selected() instanceof JsonTreeItem item) {
            if (item.isMore()) {
                item.showMore();
            } else {
                item.setExpanded(!item.isExpanded());
            }
        } else if (key.getCode().isDigitKey() && !key.isShortcutDown() && !key.isAltDown()) {
            open(Character.digit(key.getCode().getChar().charAt(0), 10));
        } else {
            return;
        }
        key.consume();
    }

    private TreeItem<JsonNode> selected() {
        TreeItem<JsonNode> item = getSelectionModel().getSelectedItem();
        return item == null ? getRoot() : item;
    }

    private void copyValue() {
        JsonNode node = selected().getValue();
        if (node.end() - node.start() <= MOST_COPIED) {
            boolean isString = node.kind() == JsonNode.Kind.STRING;
            copy.accept(isString ? node.text(MOST_COPIED) : node.json());
        }
    }

    private void copyPath() {
        if (selected() instanceof JsonTreeItem item) {
            copy.accept(item.path(top));
        }
    }

    private void openAll() {
        int opened = 0;
        ArrayDeque<TreeItem<JsonNode>> next = new ArrayDeque<>();
        next.add(selected());
        while (!next.isEmpty() && opened < MOST_OPENED) {
            TreeItem<JsonNode> item = next.removeFirst();
            if (!item.isLeaf()) {
                item.setExpanded(true);
                next.addAll(item.getChildren());
                opened++;
            }
        }
    }
}

package org.eventexplorer.ui.detail;

import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A value in the tree. Its children are made when it is opened, a thousand at a time.
final class JsonTreeItem extends TreeItem<JsonItem> {
    /// How many children are shown before a row that asks for more.
    static final int CHUNK = 1_000;

    private final @Nullable JsonItem shownIn;
    private boolean isFilled;

    JsonTreeItem(JsonItem item) {
        super(item);
        shownIn = null;
    }

    /// A row that stands for the children of `parent` that are not shown yet.
    private JsonTreeItem(JsonItem parent, boolean isMore) {
        super(parent);
        shownIn = parent;
        isFilled = isMore;
    }

    /// Whether this row asks for more of its parent's children.
    boolean isMore() {
        return shownIn != null;
    }

    /// How many of the parent's children this row stands for.
    int missing() {
        return getParent() == null || shownIn == null
                ? 0
                : shownIn.children().size() - (getParent().getChildren().size() - 1);
    }

    /// Puts the next children in the place of this row.
    void showMore() {
        if (shownIn != null && getParent() instanceof JsonTreeItem parent) {
            ObservableList<TreeItem<JsonItem>> siblings = parent.getChildren();
            siblings.removeLast();
            siblings.addAll(chunk(shownIn, siblings.size()));
        }
    }

    @Override
    public boolean isLeaf() {
        return isMore() || getValue().children().isEmpty();
    }

    @Override
    public ObservableList<TreeItem<JsonItem>> getChildren() {
        if (!isFilled) {
            isFilled = true;
            super.getChildren().setAll(chunk(getValue(), 0));
        }
        return super.getChildren();
    }

    /// The path of the value, from `top` on.
    String path(String top) {
        if (!(getParent() instanceof JsonTreeItem parent)) {
            return top;
        }
        String above = parent.path(top);
        String name = getValue().name();
        if (name == null || isMore()) {
            return above;
        }
        return parent.getValue().kind() == JsonItem.Kind.ARRAY
                ? JsonPath.element(above, name)
                : JsonPath.field(above, name);
    }

    private static List<TreeItem<JsonItem>> chunk(JsonItem parent, int from) {
        int to = Math.min(parent.children().size(), from + CHUNK);
        List<TreeItem<JsonItem>> rows = new ArrayList<>(to - from + 1);
        for (JsonItem child : parent.children().subList(from, to)) {
            rows.add(new JsonTreeItem(child));
        }
        if (to < parent.children().size()) {
            rows.add(new JsonTreeItem(parent, true));
        }
        return rows;
    }
}

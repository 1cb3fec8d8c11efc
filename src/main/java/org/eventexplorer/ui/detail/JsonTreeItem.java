package org.eventexplorer.ui.detail;

import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

import org.eventexplorer.ui.detail.json.JsonChildren;
import org.eventexplorer.ui.detail.json.JsonNode;
import org.eventexplorer.ui.detail.json.JsonPath;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A value in the tree. Its children are made when it is opened, a hundred at a time.
final class JsonTreeItem extends TreeItem<JsonNode> {
    /// How many children are shown before a row that asks for more.
    static final int CHUNK = 100;

    private final @Nullable JsonChildren rest;
    private final boolean isLeaf;
    private final boolean isEnd;
    private boolean isFilled;

    JsonTreeItem(JsonNode node) {
        super(node);
        rest = null;
        isEnd = false;
        isLeaf = !node.kind().isContainer() || node.children().next() == null;
    }

    /// A row that stands for the children of `parent` that are not shown yet; without `rest` for
    /// those that were cut off.
    private JsonTreeItem(JsonNode parent, @Nullable JsonChildren rest) {
        super(parent);
        this.rest = rest;
        isEnd = rest == null;
        isLeaf = true;
        isFilled = true;
    }

    /// Whether this row asks for more of its parent's children.
    boolean isMore() {
        return rest != null;
    }

    /// Whether this row says that the text was cut here.
    boolean isEnd() {
        return isEnd;
    }

    /// How many of the parent's children this row stands for.
    int missing() {
        return getParent() == null || rest == null
                ? 0
                : getValue().size() - (getParent().getChildren().size() - 1);
    }

    /// Puts the next children in the place of this row.
    void showMore() {
        if (rest != null && getParent() instanceof JsonTreeItem parent) {
            ObservableList<TreeItem<JsonNode>> siblings = parent.getChildren();
            siblings.removeLast();
            siblings.addAll(chunk(getValue(), rest));
        }
    }

    @Override
    public boolean isLeaf() {
        return isLeaf;
    }

    @Override
    public ObservableList<TreeItem<JsonNode>> getChildren() {
        if (!isFilled) {
            isFilled = true;
            super.getChildren().setAll(chunk(getValue(), getValue().children()));
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
        return parent.getValue().kind() == JsonNode.Kind.ARRAY
                ? JsonPath.element(above, name)
                : JsonPath.field(above, name);
    }

    private static List<TreeItem<JsonNode>> chunk(JsonNode parent, JsonChildren from) {
        List<TreeItem<JsonNode>> rows = new ArrayList<>();
        List<JsonNode> nodes = from.next(CHUNK);
        nodes.forEach(node -> rows.add(new JsonTreeItem(node)));
        if (nodes.size() == CHUNK && nodes.getLast().end() < parent.end() - 1) {
            rows.add(new JsonTreeItem(parent, from));
        } else if (parent.isOpen() && parent.name() == null) {
            // One at the end of the tree will do, however deep the cut.
            rows.add(new JsonTreeItem(parent, null));
        }
        return rows;
    }
}

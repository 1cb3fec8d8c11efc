package org.eventexplorer.ui.fx;

import javafx.scene.Node;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

/// What a control says of itself: its accessible name, and a tooltip with its shortcut.
public final class Hint {
    private Hint() {}

    /// Names `node` for people who see it and for those who hear it.
    ///
    /// @param shortcut the keys that do the same; null: none
    public static void on(Node node, String text, @Nullable KeyCombination shortcut) {
        node.setAccessibleText(text);
        Tip.on(node, shortcut == null ? text : text + "  " + shortcut.getDisplayText());
    }

    /// Names `node`, which has no shortcut.
    public static void on(Node node, String text) {
        on(node, text, null);
    }
}

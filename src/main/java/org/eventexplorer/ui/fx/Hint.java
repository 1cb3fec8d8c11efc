package org.eventexplorer.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// What a control says of itself: its accessible name, and a tooltip with its shortcut.
public final class Hint {
    private static final Duration DELAY = Duration.millis(500);

    private Hint() {}

    /// Names `node` for people who see it and for those who hear it.
    ///
    /// @param shortcut the keys that do the same; null: none
    public static void on(Node node, String text, @Nullable KeyCombination shortcut) {
        node.setAccessibleText(text);
        Tooltip tip =
                new Tooltip(shortcut == null ? text : text + "  " + shortcut.getDisplayText());
        tip.setShowDelay(DELAY);
        Tooltip.install(node, tip);
    }

    /// Names `node`, which has no shortcut.
    public static void on(Node node, String text) {
        on(node, text, null);
    }
}

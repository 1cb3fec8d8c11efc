package org.eventexplorer.ui.fx;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What stands on the screen without its underscores, since they are taken for marks of a shortcut.
final class Mnemonics {
    private Mnemonics() {}

    /// The texts below `root` that lack one.
    static Set<String> swallowed(Parent root) {
        Set<String> swallowed = new LinkedHashSet<>();
        for (Node node : root.lookupAll("*")) {
            if (node instanceof Labeled words && words.isMnemonicParsing()) {
                look(words.getText(), swallowed);
            }
            if (node instanceof MenuButton button) {
                look(button.getItems(), swallowed);
            }
            if (node instanceof Control control && control.getContextMenu() != null) {
                look(control.getContextMenu().getItems(), swallowed);
            }
        }
        return swallowed;
    }

    private static void look(List<MenuItem> items, Set<String> swallowed) {
        for (MenuItem item : items) {
            if (item.isMnemonicParsing()) {
                look(item.getText(), swallowed);
            }
            if (item instanceof Menu menu) {
                look(menu.getItems(), swallowed);
            }
        }
    }

    private static void look(
            @org.jspecify.annotations.Nullable String text, Set<String> swallowed) {
        if (text != null && text.contains("_")) {
            swallowed.add("loses its underscore: " + text);
        }
    }
}

package org.eventexplorer.ui.explore;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The screen's shortcuts.
final class Keys {
    static final KeyCombination SEARCH_FIELD = new KeyCodeCombination(KeyCode.SLASH);
    static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.ENTER);
    static final KeyCombination EXPORT =
            new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination CHAIN =
            new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN);

    private Keys() {}
}

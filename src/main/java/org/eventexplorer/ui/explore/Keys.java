package org.eventexplorer.ui.explore;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The screen's shortcuts.
final class Keys {
    static final KeyCombination SEARCH_FIELD = new KeyCodeCombination(KeyCode.SLASH);
    static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.ENTER);
    static final KeyCombination EXPORT = shortcut(KeyCode.E);
    static final KeyCombination COPY = shortcut(KeyCode.C);
    static final KeyCombination CHAIN = shortcut(KeyCode.H);
    static final KeyCombination GO_TO_TIME = shortcut(KeyCode.G);
    static final KeyCombination BARS = shortcut(KeyCode.B);
    static final KeyCombination FACETS = shortcut(KeyCode.P);
    static final KeyCombination COMPARE = shortcut(KeyCode.D);
    static final KeyCombination COLUMNS =
            new KeyCodeCombination(
                    KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination REPLAY = shortcut(KeyCode.R);
    static final KeyCombination REPLAY_ALL =
            new KeyCodeCombination(
                    KeyCode.R, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination SAVE_SEARCH = shortcut(KeyCode.S);
    static final KeyCombination SEARCHES =
            new KeyCodeCombination(
                    KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination FOLLOW =
            new KeyCodeCombination(
                    KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination REVERSE =
            new KeyCodeCombination(
                    KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private Keys() {}

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
}

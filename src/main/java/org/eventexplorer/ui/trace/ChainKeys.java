package org.eventexplorer.ui.trace;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.View;

/// The shortcuts of an open chain.
final class ChainKeys {
    static final KeyCombination FIND =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    static final KeyCombination REPLAY =
            new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination REPLAY_CHAIN =
            new KeyCodeCombination(
                    KeyCode.R, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private ChainKeys() {}

    /// The keys that go to a view: Alt and its number.
    static KeyCombination of(View view) {
        KeyCode digit =
                switch (view) {
                    case GRAPH -> KeyCode.DIGIT1;
                    case TIMELINE -> KeyCode.DIGIT2;
                    case TABLE -> KeyCode.DIGIT3;
                };
        return new KeyCodeCombination(digit, KeyCombination.ALT_DOWN);
    }

    /// Goes to the view whose keys were pressed; says whether they were.
    static boolean pressed(KeyEvent key, ChainViewModel chain) {
        for (View view : View.values()) {
            if (of(view).match(key)) {
                chain.view().set(view);
                return true;
            }
        }
        return false;
    }
}

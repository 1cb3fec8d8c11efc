package org.eventexplorer.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// A place that the rail names.
enum Place {
    /// Where events are searched and read.
    EXPLORE(KeyCode.DIGIT1),
    /// Where one chain is looked at.
    TRACE(KeyCode.DIGIT2),
    /// Where events are delivered again.
    REPLAYS(KeyCode.DIGIT3),
    /// Whom events are delivered to.
    SUBSCRIBERS(KeyCode.DIGIT4),
    /// How the store is.
    STORE(KeyCode.DIGIT5),
    /// Where stores are chosen.
    CONNECTIONS(KeyCode.DIGIT6);

    private final KeyCode key;

    Place(KeyCode key) {
        this.key = key;
    }

    /// The keys that go there.
    KeyCombination shortcut() {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
}

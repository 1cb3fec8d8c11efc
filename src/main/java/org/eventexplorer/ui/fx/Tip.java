package org.eventexplorer.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// What is said beside the pointer when it rests on a node. The tooltip itself, which is a window
/// with a scene of its own, is made when the pointer first comes: the program has a hundred, and
/// few are ever read.
public final class Tip {
    private static final Duration DELAY = Duration.millis(500);

    private final Node node;
    private Supplier<String> words = () -> "";
    private @Nullable Tooltip tooltip;

    private Tip(Node node) {
        this.node = node;
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, come -> show(words.get()));
    }

    /// Has `node` say `text` from now on, instead of what it said before; empty: nothing.
    public static void on(Node node, String text) {
        on(node, () -> text);
    }

    /// Has `node` say what `words` are each time the pointer comes; empty: nothing.
    public static void on(Node node, Supplier<String> words) {
        Tip tip = (Tip) node.getProperties().computeIfAbsent(Tip.class, key -> new Tip(node));
        tip.words = words;
        if (tip.tooltip != null || node.isHover()) {
            tip.show(words.get());
        }
    }

    private void show(String text) {
        Tooltip made = tooltip;
        if (made != null && text.isEmpty()) {
            Tooltip.uninstall(node, made);
            tooltip = null;
        } else if (made != null) {
            made.setText(text);
        } else if (!text.isEmpty()) {
            made = new Tooltip(text);
            made.setShowDelay(DELAY);
            Tooltip.install(node, made);
            tooltip = made;
        }
    }
}

package org.eventexplorer.ui.fx;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Set;

/// What a screen reader says of everything that the keyboard reaches, and what the mouse is told of
/// what has only an icon.
final class Names {
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

    private Names() {}

    /// What below `root` has no name, or has an icon alone and no tooltip.
    static Set<String> missing(Parent root) {
        Set<String> missing = new LinkedHashSet<>();
        Set<Node> labelled = new LinkedHashSet<>();
        for (Node node : root.lookupAll(".label")) {
            if (node instanceof Label label && label.getLabelFor() != null) {
                labelled.add(label.getLabelFor());
            }
        }
        for (Node node : root.lookupAll("*")) {
            if (isReached(node)) {
                boolean hasText = node instanceof Labeled words && isSaid(words.getText());
                if (!hasText && !isSaid(node.getAccessibleText()) && !labelled.contains(node)) {
                    missing.add("no name: " + name(node));
                }
                if (!hasText && node instanceof Labeled && !hasTooltip(node)) {
                    missing.add("no tooltip: " + name(node));
                }
            }
        }
        return missing;
    }

    private static boolean isReached(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
            // What a control is made of is the control's own affair.
            if (!at.equals(node)
                    && at instanceof Control owner
                    && owner.getSkin() != null
                    && owner.isFocusTraversable()
                    && at.getClass().getName().startsWith("javafx.")
                    && !(node.getParent() instanceof javafx.scene.layout.Pane)) {
                return false;
            }
        }
        return node.isFocusTraversable();
    }

    private static boolean hasTooltip(Node node) {
        return node.getProperties().get(Tip.class) != null
                || node.getProperties().get(TOOLTIP) != null
                || (node instanceof Control control && control.getTooltip() != null);
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String name(Node node) {
        StringBuilder path = new StringBuilder();
        Node at = node;
        for (int i = 0; i < 3 && at != null; i++, at = at.getParent()) {
            path.insert(
                    0,
                    " > "
                            + at.getClass().getSimpleName()
                            + (at.getId() == null ? "" : "#" + at.getId())
                            + String.join(
                                    "", at.getStyleClass().stream().map(c -> "." + c).toList()));
        }
        return path.toString();
    }
}

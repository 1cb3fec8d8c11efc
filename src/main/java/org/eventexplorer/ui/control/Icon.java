package org.eventexplorer.ui.control;

import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the Feather set.
public final class Icon {
    private Icon() {}

    /// The icon of that name without `fth-`, with style classes such as `icon-12` or `bad`.
    public static FontIcon of(String name, String... styleClasses) {
        FontIcon icon = new FontIcon("fth-" + name);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }
}

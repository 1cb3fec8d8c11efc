package org.eventexplorer.ui.trace.ink;

import java.util.Locale;

/// A colour that something is drawn in; its value is the background of the style class.
public enum Ink {
    /// The page.
    PAGE,
    /// A bar, or every other thing that is a little darker than the page.
    BAR,
    /// Text.
    TEXT,
    /// Second text.
    MUTED,
    /// The edge of a box.
    BORDER,
    /// A faint line, such as that of an axis.
    FAINT,
    /// A line between boxes.
    EDGE,
    /// What is selected.
    ACCENT,
    /// Behind what is selected.
    ACCENT_BACK,
    /// What is missing.
    WARNING,
    /// A match.
    MATCH,
    /// The edge of a match.
    MATCH_EDGE,
    /// What cannot be right.
    DANGER;

    String styleClass() {
        return "ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

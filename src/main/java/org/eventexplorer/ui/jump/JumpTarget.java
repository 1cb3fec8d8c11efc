package org.eventexplorer.ui.jump;

/// Somewhere to go.
///
/// @param icon the Feather icon's name without `fth-`; empty: `title` is a pattern, with its colour
/// @param title what it is
/// @param note what kind of thing it is, or its shortcut
/// @param go goes there
public record JumpTarget(String icon, String title, String note, Runnable go) {
    /// The icon of an id, which may lead nowhere.
    static final String ID = "hash";

    boolean isId() {
        return icon.equals(ID);
    }

    /// Whether it is a pattern.
    boolean isPattern() {
        return icon.isEmpty();
    }
}

package org.eventexplorer.ui.detail;

/// Which lines of a text are selected: those from where the selection began to the caret's.
///
/// @param anchor where it began
/// @param caret the line that the keyboard moves
record LineSelection(int anchor, int caret) {
    static final LineSelection NONE = new LineSelection(-1, -1);

    static LineSelection of(int line) {
        return new LineSelection(line, line);
    }

    boolean holds(int line) {
        return caret >= 0 && line >= first() && line <= last();
    }

    int first() {
        return Math.min(anchor, caret);
    }

    int last() {
        return Math.max(anchor, caret);
    }

    /// The selection with the caret at `line`, begun there too unless it is to grow.
    LineSelection to(int line, boolean isGrowing) {
        return new LineSelection(isGrowing && anchor >= 0 ? anchor : line, line);
    }
}

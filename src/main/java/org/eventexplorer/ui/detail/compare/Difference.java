package org.eventexplorer.ui.detail.compare;

import org.jspecify.annotations.Nullable;

/// One line of a comparison: the values of one place in two documents.
///
/// @param depth how deep the place is
/// @param name what the place is called
/// @param left the value on the left; null: there is none
/// @param right the value on the right; null: there is none
/// @param isBranch whether values stand below it, which follow in lines of their own
record Difference(
        int depth, String name, @Nullable String left, @Nullable String right, boolean isBranch) {
    /// How two values stand to each other.
    enum Kind {
        SAME,
        CHANGED,
        LEFT_ONLY,
        RIGHT_ONLY
    }

    Kind kind() {
        if (left == null) {
            return Kind.RIGHT_ONLY;
        }
        if (right == null) {
            return Kind.LEFT_ONLY;
        }
        return isBranch || left.equals(right) ? Kind.SAME : Kind.CHANGED;
    }
}

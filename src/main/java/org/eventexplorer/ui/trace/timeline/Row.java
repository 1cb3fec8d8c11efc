package org.eventexplorer.ui.trace.timeline;

import org.eventexplorer.correlation.fold.FoldedNode;

/// A row as it is drawn.
///
/// @param node what stands in it
/// @param parent the node of the graph that the first of its members hangs below; -1: none
/// @param depth how far it is indented
/// @param isOpen whether rows below it hang below it
/// @param mark what was found
record Row(FoldedNode node, int parent, int depth, boolean isOpen, Mark mark) {
    /// What was found in a row.
    enum Mark {
        NOTHING,
        HERE,
        BELOW,
        BOTH;

        static Mark of(boolean isHere, boolean isBelow) {
            return isHere ? (isBelow ? BOTH : HERE) : (isBelow ? BELOW : NOTHING);
        }
    }

    boolean isClosed() {
        return node.hidden() > 0;
    }

    boolean isMatch() {
        return mark == Mark.HERE || mark == Mark.BOTH;
    }

    boolean hasMatchBelow() {
        return mark == Mark.BELOW || mark == Mark.BOTH;
    }
}

package org.eventexplorer.ui.trace.graph;

import org.eventexplorer.correlation.layout.Box;
import org.eventexplorer.ui.trace.chain.Matches;
import org.eventexplorer.ui.trace.chain.Picture;

/// What is drawn at one moment.
///
/// @param marks what was found of it
/// @param selected the index of the node that holds what is selected
/// @param seen what of the plane is seen
/// @param scale how large
/// @param isPiece whether another piece is put beside it: its lines must go on there
record Drawing(
        Picture picture,
        Matches.Marks marks,
        int selected,
        Box seen,
        double scale,
        boolean isPiece) {
    // Smaller than that nobody reads it.
    private static final double LEGIBLE = 0.5;

    // Smaller than that, the second line of a node is.
    private static final double DETAILED = 0.65;

    boolean isDetailed() {
        return scale >= DETAILED;
    }

    boolean isLegible() {
        return scale >= LEGIBLE;
    }

    Box box(int index) {
        return picture.layout().box(index);
    }
}

package org.eventexplorer.ui.trace.ink;

import javafx.scene.paint.Paint;

/// What is drawn in which colour.
public sealed interface Palette permits Inks, KeptPalette {
    /// The colour of an ink.
    Paint of(Ink ink);

    /// The colour of a pattern.
    Paint of(String pattern);
}

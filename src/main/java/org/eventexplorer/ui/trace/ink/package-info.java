/// Colours and letters for what is drawn on a canvas, as the style sheets have them.
@NullMarked
package org.eventexplorer.ui.trace.ink;

import org.jspecify.annotations.NullMarked;

/// The graph of a chain on a canvas.
@NullMarked
package org.eventexplorer.ui.trace.graph;

import org.jspecify.annotations.NullMarked;

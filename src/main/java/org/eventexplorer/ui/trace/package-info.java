/// The place Trace: one chain as a graph, a timeline and a table.
@NullMarked
package org.eventexplorer.ui.trace;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.eventexplorer.ui.trace.graph;

import org.jspecify.annotations.NullMarked;

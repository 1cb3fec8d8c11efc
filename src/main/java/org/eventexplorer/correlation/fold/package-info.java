/// A graph folded until a person can look at it: siblings of one kind as one node, subtrees closed.
@NullMarked
package org.eventexplorer.correlation.fold;

import org.jspecify.annotations.NullMarked;

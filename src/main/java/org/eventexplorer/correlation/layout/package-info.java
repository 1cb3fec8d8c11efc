/// Where each node of a folded graph stands: a tidy forest, in linear time.
@NullMarked
package org.eventexplorer.correlation.layout;

import org.jspecify.annotations.NullMarked;

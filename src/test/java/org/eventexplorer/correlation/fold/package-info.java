@NullMarked
package org.eventexplorer.correlation.fold;

import org.jspecify.annotations.NullMarked;

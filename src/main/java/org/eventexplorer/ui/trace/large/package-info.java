/// A chain too large to be read whole, opened part by part.
@NullMarked
package org.eventexplorer.ui.trace.large;

import org.jspecify.annotations.NullMarked;

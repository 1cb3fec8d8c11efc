/// The face of an empty store: what would be here, and how to get it.
@NullMarked
package org.eventexplorer.ui.welcome;

import org.jspecify.annotations.NullMarked;

/// A chain as a file.
@NullMarked
package org.eventexplorer.ui.trace.save;

import org.jspecify.annotations.NullMarked;

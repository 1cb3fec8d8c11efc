/// The chains that there are.
@NullMarked
package org.eventexplorer.ui.trace.list;

import org.jspecify.annotations.NullMarked;

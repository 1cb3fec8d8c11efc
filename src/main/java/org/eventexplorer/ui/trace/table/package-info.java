/// The events of a chain as a table.
@NullMarked
package org.eventexplorer.ui.trace.table;

import org.jspecify.annotations.NullMarked;

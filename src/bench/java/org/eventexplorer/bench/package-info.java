/// The benchmark: what it is started by, which lines it knows, what it writes.
@NullMarked
package org.eventexplorer.bench;

import org.jspecify.annotations.NullMarked;

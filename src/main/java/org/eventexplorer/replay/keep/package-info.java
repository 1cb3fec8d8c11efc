/// Keeping replays in the store: their tables, the lease on them, what people do to them.
@NullMarked
package org.eventexplorer.replay.keep;

import org.jspecify.annotations.NullMarked;

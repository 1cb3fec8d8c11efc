/// Replays against the same client in a bare loop.
@NullMarked
package org.eventexplorer.bench.replay;

import org.jspecify.annotations.NullMarked;

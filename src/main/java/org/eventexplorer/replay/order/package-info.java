/// In which order a replay sends.
@NullMarked
package org.eventexplorer.replay.order;

import org.jspecify.annotations.NullMarked;

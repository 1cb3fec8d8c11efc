/// What a replay that is being asked for will be, and the work of finding that out.
@NullMarked
package org.eventexplorer.ui.replay.plan;

import org.jspecify.annotations.NullMarked;

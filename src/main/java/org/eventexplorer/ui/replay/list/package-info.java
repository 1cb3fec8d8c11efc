/// The list of all replays, and one of them beside it.
@NullMarked
package org.eventexplorer.ui.replay.list;

import org.jspecify.annotations.NullMarked;

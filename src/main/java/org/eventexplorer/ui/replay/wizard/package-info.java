/// The page on which a new replay is asked for.
@NullMarked
package org.eventexplorer.ui.replay.wizard;

import org.jspecify.annotations.NullMarked;

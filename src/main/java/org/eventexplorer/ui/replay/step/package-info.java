/// The steps that lead to a new replay: which events, to whom, how, and all of it read once more.
@NullMarked
package org.eventexplorer.ui.replay.step;

import org.jspecify.annotations.NullMarked;

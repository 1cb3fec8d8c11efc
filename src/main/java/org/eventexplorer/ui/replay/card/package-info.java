/// What the way to a new replay is made of: plans as cards, and the words for targets and options.
@NullMarked
package org.eventexplorer.ui.replay.card;

import org.jspecify.annotations.NullMarked;

/// The replays of a store: their list, and what the screens about them share.
@NullMarked
package org.eventexplorer.ui.replay;

import org.jspecify.annotations.NullMarked;

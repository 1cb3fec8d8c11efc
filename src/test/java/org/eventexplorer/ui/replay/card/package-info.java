@NullMarked
package org.eventexplorer.ui.replay.card;

import org.jspecify.annotations.NullMarked;

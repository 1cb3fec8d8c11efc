@NullMarked
package org.eventexplorer.ui.replay.step;

import org.jspecify.annotations.NullMarked;

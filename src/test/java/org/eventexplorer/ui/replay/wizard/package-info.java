@NullMarked
package org.eventexplorer.ui.replay.wizard;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.eventexplorer.ui.replay.run;

import org.jspecify.annotations.NullMarked;

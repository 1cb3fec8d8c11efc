@NullMarked
package org.eventexplorer.replay.keep;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.eventexplorer.replay.endtoend;

import org.jspecify.annotations.NullMarked;

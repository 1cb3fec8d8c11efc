@NullMarked
package org.eventexplorer.replay.pace;

import org.jspecify.annotations.NullMarked;

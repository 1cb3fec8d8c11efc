/// How fast a replay sends, when it tries again, and when it stops by itself.
@NullMarked
package org.eventexplorer.replay.pace;

import org.jspecify.annotations.NullMarked;

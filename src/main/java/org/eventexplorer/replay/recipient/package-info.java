/// To whom is replayed.
@NullMarked
package org.eventexplorer.replay.recipient;

import org.jspecify.annotations.NullMarked;

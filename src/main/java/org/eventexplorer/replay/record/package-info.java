/// Values of replays: what they are, how they send, how far they are.
@NullMarked
package org.eventexplorer.replay.record;

import org.jspecify.annotations.NullMarked;

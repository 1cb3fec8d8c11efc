/// What the store keeps of replays: what they are, how far they are, what failed, who did what.
@NullMarked
package org.eventexplorer.replay.record;

import org.jspecify.annotations.NullMarked;

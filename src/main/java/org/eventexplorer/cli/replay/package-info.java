/// The commands on replays.
@NullMarked
package org.eventexplorer.cli.replay;

import org.jspecify.annotations.NullMarked;

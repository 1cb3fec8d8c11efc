/// Running a replay: sending, recording what was acknowledged, and ending.
@NullMarked
package org.eventexplorer.replay.run;

import org.jspecify.annotations.NullMarked;

/// What a replay was, in a file.
@NullMarked
package org.eventexplorer.replay.report;

import org.jspecify.annotations.NullMarked;

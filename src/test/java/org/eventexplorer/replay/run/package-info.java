@NullMarked
package org.eventexplorer.replay.run;

import org.jspecify.annotations.NullMarked;

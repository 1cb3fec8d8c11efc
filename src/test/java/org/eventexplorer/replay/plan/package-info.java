@NullMarked
package org.eventexplorer.replay.plan;

import org.jspecify.annotations.NullMarked;

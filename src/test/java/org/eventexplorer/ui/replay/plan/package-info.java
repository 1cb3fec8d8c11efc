@NullMarked
package org.eventexplorer.ui.replay.plan;

import org.jspecify.annotations.NullMarked;

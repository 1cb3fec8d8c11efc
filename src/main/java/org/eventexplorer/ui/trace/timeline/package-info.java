/// A chain along an axis of time.
@NullMarked
package org.eventexplorer.ui.trace.timeline;

import org.jspecify.annotations.NullMarked;

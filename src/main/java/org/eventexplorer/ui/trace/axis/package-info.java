/// The axis of time that rows of events stand along.
@NullMarked
package org.eventexplorer.ui.trace.axis;

import org.jspecify.annotations.NullMarked;

/// Delivering stored events to subscribers.
@NullMarked
package org.eventexplorer.routing;

import org.jspecify.annotations.NullMarked;

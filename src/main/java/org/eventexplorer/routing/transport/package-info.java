/// The transports that the program has.
@NullMarked
package org.eventexplorer.routing.transport;

import org.jspecify.annotations.NullMarked;

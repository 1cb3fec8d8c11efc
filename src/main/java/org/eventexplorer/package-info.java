/// Event Explorer: an event store in PostgreSQL and the window over it.
@NullMarked
package org.eventexplorer;

import org.jspecify.annotations.NullMarked;

/// What an event is: immutable values that every other package speaks in.
@NullMarked
package org.eventexplorer.event;

import org.jspecify.annotations.NullMarked;

/// Tests of the values that every package speaks in, and events for other tests.
@NullMarked
package org.eventexplorer.event;

import org.jspecify.annotations.NullMarked;

/// Events that come one by one, stored in groups.
@NullMarked
package org.eventexplorer.store.queue;

import org.jspecify.annotations.NullMarked;

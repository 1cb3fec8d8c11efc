/// Events stored once and for good: append, partitions, the store's promises and their check.
@NullMarked
package org.eventexplorer.store;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.eventexplorer.store.queue;

import org.jspecify.annotations.NullMarked;

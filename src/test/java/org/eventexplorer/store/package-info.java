/// Tests of the store's promises.
@NullMarked
package org.eventexplorer.store;

import org.jspecify.annotations.NullMarked;

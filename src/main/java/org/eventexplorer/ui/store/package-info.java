/// The place Store: how the store is, and whether it keeps its promises.
@NullMarked
package org.eventexplorer.ui.store;

import org.jspecify.annotations.NullMarked;

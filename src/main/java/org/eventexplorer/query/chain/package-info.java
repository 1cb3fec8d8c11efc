/// Reads chains out of the store, as the columns that graphs are made from.
@NullMarked
package org.eventexplorer.query.chain;

import org.jspecify.annotations.NullMarked;

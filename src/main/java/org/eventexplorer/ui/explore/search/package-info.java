/// Searches as values that are kept, named, and handed on as text.
@NullMarked
package org.eventexplorer.ui.explore.search;

import org.jspecify.annotations.NullMarked;

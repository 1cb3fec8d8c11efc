/// The place where a person finds events: filter bar, endless list, completeness.
@NullMarked
package org.eventexplorer.ui.explore;

import org.jspecify.annotations.NullMarked;

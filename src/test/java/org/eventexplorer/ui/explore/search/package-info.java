@NullMarked
package org.eventexplorer.ui.explore.search;

import org.jspecify.annotations.NullMarked;

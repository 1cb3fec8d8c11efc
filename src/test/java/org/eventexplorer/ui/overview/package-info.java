@NullMarked
package org.eventexplorer.ui.overview;

import org.jspecify.annotations.NullMarked;

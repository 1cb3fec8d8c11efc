@NullMarked
package org.eventexplorer.ui.fx;

import org.jspecify.annotations.NullMarked;

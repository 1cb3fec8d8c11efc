@NullMarked
package org.eventexplorer.ui.trace;

import org.jspecify.annotations.NullMarked;

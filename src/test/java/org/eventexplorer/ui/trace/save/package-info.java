@NullMarked
package org.eventexplorer.ui.trace.save;

import org.jspecify.annotations.NullMarked;

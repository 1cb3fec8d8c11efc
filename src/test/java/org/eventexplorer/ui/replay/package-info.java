@NullMarked
package org.eventexplorer.ui.replay;

import org.jspecify.annotations.NullMarked;

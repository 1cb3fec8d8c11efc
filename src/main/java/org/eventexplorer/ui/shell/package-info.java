/// The window: rail, top bar, and the one place that mounts the screens.
@NullMarked
package org.eventexplorer.ui.shell;

import org.jspecify.annotations.NullMarked;

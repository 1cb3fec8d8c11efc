/// The pane that shows one event whole.
@NullMarked
package org.eventexplorer.ui.detail;

import org.jspecify.annotations.NullMarked;

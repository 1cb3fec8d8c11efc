/// A chain that is open: its picture, what is selected and found in it. Shared by its views.
@NullMarked
package org.eventexplorer.ui.trace.chain;

import org.jspecify.annotations.NullMarked;

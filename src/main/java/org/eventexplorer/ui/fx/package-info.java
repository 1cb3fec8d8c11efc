/// The glue between the program and the toolkit: loading screens, the toolkit's thread, theme and
/// fonts, and the texts that all screens write in one way.
@NullMarked
package org.eventexplorer.ui.fx;

import org.jspecify.annotations.NullMarked;

/// The streams of a command, and text that is fit for a terminal.
@NullMarked
package org.eventexplorer.cli.terminal;

import org.jspecify.annotations.NullMarked;

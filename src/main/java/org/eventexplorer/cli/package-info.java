/// The command line: one class a command.
@NullMarked
package org.eventexplorer.cli;

import org.jspecify.annotations.NullMarked;

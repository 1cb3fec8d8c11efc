/// The command line: the program, its errors and its end.
@NullMarked
package org.eventexplorer.cli;

import org.jspecify.annotations.NullMarked;

/// Real events that ship with the program.
@NullMarked
package org.eventexplorer.transfer.samples;

import org.jspecify.annotations.NullMarked;

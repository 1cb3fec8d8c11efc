/// What files look like from outside: compression, lines, arrays, and files that appear whole.
@NullMarked
package org.eventexplorer.transfer.file;

import org.jspecify.annotations.NullMarked;

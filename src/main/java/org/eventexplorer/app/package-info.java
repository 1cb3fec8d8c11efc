/// The program: what is built at the start, in which order, and closed in reverse.
@NullMarked
package org.eventexplorer.app;

import org.jspecify.annotations.NullMarked;

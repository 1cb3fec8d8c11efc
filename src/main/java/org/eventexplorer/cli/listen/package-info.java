/// A subscriber to try things with.
@NullMarked
package org.eventexplorer.cli.listen;

import org.jspecify.annotations.NullMarked;

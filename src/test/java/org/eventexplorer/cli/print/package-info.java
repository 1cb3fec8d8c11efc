@NullMarked
package org.eventexplorer.cli.print;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.eventexplorer.cli.terminal;

import org.jspecify.annotations.NullMarked;

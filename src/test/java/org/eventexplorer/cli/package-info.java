@NullMarked
package org.eventexplorer.cli;

import org.jspecify.annotations.NullMarked;

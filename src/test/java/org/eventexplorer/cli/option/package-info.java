@NullMarked
package org.eventexplorer.cli.option;

import org.jspecify.annotations.NullMarked;

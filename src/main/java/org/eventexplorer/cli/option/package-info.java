/// Options that several commands share, and what their texts mean.
@NullMarked
package org.eventexplorer.cli.option;

import org.jspecify.annotations.NullMarked;

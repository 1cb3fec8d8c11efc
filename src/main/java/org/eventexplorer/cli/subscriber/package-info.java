/// The commands that keep subscribers.
@NullMarked
package org.eventexplorer.cli.subscriber;

import org.jspecify.annotations.NullMarked;

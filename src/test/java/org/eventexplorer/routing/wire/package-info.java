@NullMarked
package org.eventexplorer.routing.wire;

import org.jspecify.annotations.NullMarked;

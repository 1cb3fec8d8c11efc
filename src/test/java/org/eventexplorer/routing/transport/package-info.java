@NullMarked
package org.eventexplorer.routing.transport;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.eventexplorer.routing;

import org.jspecify.annotations.NullMarked;

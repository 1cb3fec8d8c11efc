@NullMarked
package org.eventexplorer.routing.subscriber;

import org.jspecify.annotations.NullMarked;

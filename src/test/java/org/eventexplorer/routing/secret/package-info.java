@NullMarked
package org.eventexplorer.routing.secret;

import org.jspecify.annotations.NullMarked;

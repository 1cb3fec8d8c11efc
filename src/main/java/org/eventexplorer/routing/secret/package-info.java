/// Secrets of subscribers: where they lie, and their way to where they are used.
@NullMarked
package org.eventexplorer.routing.secret;

import org.jspecify.annotations.NullMarked;

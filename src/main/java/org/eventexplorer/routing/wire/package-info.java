/// Outgoing copies in the forms that travel.
@NullMarked
package org.eventexplorer.routing.wire;

import org.jspecify.annotations.NullMarked;

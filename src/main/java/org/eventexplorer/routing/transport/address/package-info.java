/// What the brokers' transports share: addresses, and what a failure means.
@NullMarked
package org.eventexplorer.routing.transport.address;

import org.jspecify.annotations.NullMarked;

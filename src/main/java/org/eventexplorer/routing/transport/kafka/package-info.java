/// Delivering by Kafka.
@NullMarked
package org.eventexplorer.routing.transport.kafka;

import org.jspecify.annotations.NullMarked;

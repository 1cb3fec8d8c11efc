/// Delivering by RabbitMQ (AMQP 0-9-1).
@NullMarked
package org.eventexplorer.routing.transport.rabbitmq;

import org.jspecify.annotations.NullMarked;

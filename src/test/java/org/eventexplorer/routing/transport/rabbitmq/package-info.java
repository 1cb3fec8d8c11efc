@NullMarked
package org.eventexplorer.routing.transport.rabbitmq;

import org.jspecify.annotations.NullMarked;

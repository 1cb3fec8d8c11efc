@NullMarked
package org.eventexplorer.routing.transport.http;

import org.jspecify.annotations.NullMarked;

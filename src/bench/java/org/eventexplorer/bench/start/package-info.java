/// How long the packaged program takes to start.
@NullMarked
package org.eventexplorer.bench.start;

import org.jspecify.annotations.NullMarked;

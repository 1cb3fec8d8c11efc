/// How figures grow with what a store holds.
@NullMarked
package org.eventexplorer.bench.growth;

import org.jspecify.annotations.NullMarked;

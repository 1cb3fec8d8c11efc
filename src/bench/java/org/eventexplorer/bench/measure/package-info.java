/// Rounds, ratios and what they must reach.
@NullMarked
package org.eventexplorer.bench.measure;

import org.jspecify.annotations.NullMarked;

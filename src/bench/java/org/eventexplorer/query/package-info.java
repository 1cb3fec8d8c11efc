/// What the benchmark needs to know of the product's own statements.
@NullMarked
package org.eventexplorer.query;

import org.jspecify.annotations.NullMarked;

/// Answers to a person against bare look-ups.
@NullMarked
package org.eventexplorer.bench.read;

import org.jspecify.annotations.NullMarked;

/// Ways in against raw ways in.
@NullMarked
package org.eventexplorer.bench.append;

import org.jspecify.annotations.NullMarked;

/// Files out and in against COPY and append.
@NullMarked
package org.eventexplorer.bench.transfer;

import org.jspecify.annotations.NullMarked;

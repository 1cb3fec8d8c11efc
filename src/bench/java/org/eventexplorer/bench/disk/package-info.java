/// Room on disk against one plain table.
@NullMarked
package org.eventexplorer.bench.disk;

import org.jspecify.annotations.NullMarked;

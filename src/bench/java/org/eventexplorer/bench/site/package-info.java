/// Where lines are measured: a server of the benchmark's own, databases on it, events for them.
@NullMarked
package org.eventexplorer.bench.site;

import org.jspecify.annotations.NullMarked;

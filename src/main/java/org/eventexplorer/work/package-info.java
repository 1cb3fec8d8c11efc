/// Work in the background: cancel tokens, progress, jobs. No toolkit, and no threads but the
/// runner's.
@NullMarked
package org.eventexplorer.work;

import org.jspecify.annotations.NullMarked;

/// Events in and out of files: the wire forms, import and export.
@NullMarked
package org.eventexplorer.transfer;

import org.jspecify.annotations.NullMarked;

/// Events in and out of files, as a person sees it: what to export, what an import did.
@NullMarked
package org.eventexplorer.ui.transfer;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.eventexplorer.ui.shell;

import org.jspecify.annotations.NullMarked;

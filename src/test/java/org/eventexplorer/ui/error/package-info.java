@NullMarked
package org.eventexplorer.ui.error;

import org.jspecify.annotations.NullMarked;

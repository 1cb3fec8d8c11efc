@NullMarked
package org.eventexplorer.ui.detail.copy;

import org.jspecify.annotations.NullMarked;

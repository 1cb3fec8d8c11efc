@NullMarked
package org.eventexplorer.ui.detail.compare;

import org.jspecify.annotations.NullMarked;

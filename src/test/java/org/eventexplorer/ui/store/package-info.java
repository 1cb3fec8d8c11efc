@NullMarked
package org.eventexplorer.ui.store;

import org.jspecify.annotations.NullMarked;

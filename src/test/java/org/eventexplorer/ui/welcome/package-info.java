@NullMarked
package org.eventexplorer.ui.welcome;

import org.jspecify.annotations.NullMarked;

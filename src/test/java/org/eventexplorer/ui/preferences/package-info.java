@NullMarked
package org.eventexplorer.ui.preferences;

import org.jspecify.annotations.NullMarked;

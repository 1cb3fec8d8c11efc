@NullMarked
package org.eventexplorer.ui.work;

import org.jspecify.annotations.NullMarked;

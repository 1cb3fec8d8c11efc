@NullMarked
package org.eventexplorer.ui.control;

import org.jspecify.annotations.NullMarked;

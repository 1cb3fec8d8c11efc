@NullMarked
package org.eventexplorer.ui.transfer;

import org.jspecify.annotations.NullMarked;

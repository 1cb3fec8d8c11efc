@NullMarked
package org.eventexplorer.ui.jump;

import org.jspecify.annotations.NullMarked;

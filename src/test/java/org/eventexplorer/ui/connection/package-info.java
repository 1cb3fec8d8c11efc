@NullMarked
package org.eventexplorer.ui.connection;

import org.jspecify.annotations.NullMarked;

/// Which store is open, and how a person names another.
@NullMarked
package org.eventexplorer.ui.connection;

import org.jspecify.annotations.NullMarked;

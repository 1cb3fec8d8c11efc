@NullMarked
package org.eventexplorer.ui.subscribers;

import org.jspecify.annotations.NullMarked;

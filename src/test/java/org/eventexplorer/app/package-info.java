@NullMarked
package org.eventexplorer.app;

import org.jspecify.annotations.NullMarked;

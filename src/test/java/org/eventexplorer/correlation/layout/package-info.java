@NullMarked
package org.eventexplorer.correlation.layout;

import org.jspecify.annotations.NullMarked;

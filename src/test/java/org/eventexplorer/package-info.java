@NullMarked
package org.eventexplorer;

import org.jspecify.annotations.NullMarked;

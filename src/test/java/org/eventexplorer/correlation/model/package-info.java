@NullMarked
package org.eventexplorer.correlation.model;

import org.jspecify.annotations.NullMarked;

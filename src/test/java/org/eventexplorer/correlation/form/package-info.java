@NullMarked
package org.eventexplorer.correlation.form;

import org.jspecify.annotations.NullMarked;

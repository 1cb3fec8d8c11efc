/// Events as text that a person copies and uses elsewhere.
@NullMarked
package org.eventexplorer.ui.detail.copy;

import org.jspecify.annotations.NullMarked;

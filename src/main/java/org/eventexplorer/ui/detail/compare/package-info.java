/// Two events side by side, their differences marked.
@NullMarked
package org.eventexplorer.ui.detail.compare;

import org.jspecify.annotations.NullMarked;

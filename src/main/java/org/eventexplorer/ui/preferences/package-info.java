/// What a person prefers: the window's look, density, time zone and page size.
@NullMarked
package org.eventexplorer.ui.preferences;

import org.jspecify.annotations.NullMarked;

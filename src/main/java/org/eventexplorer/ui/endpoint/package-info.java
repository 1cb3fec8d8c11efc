/// Tries whether a subscriber's endpoint can be reached, and says what was found.
@NullMarked
package org.eventexplorer.ui.endpoint;

import org.jspecify.annotations.NullMarked;

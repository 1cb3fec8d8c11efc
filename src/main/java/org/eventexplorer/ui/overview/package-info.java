/// What stands around a list of events: how they lie in time, and which patterns and sources
/// they have.
@NullMarked
package org.eventexplorer.ui.overview;

import org.jspecify.annotations.NullMarked;

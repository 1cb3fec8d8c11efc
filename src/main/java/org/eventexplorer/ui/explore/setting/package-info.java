/// What a person has settled about the list of events, and where it is remembered.
@NullMarked
package org.eventexplorer.ui.explore.setting;

import org.jspecify.annotations.NullMarked;

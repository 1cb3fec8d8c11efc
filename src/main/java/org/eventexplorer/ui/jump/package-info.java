/// The field that goes anywhere: to an event, a chain, a pattern, a place, a command.
@NullMarked
package org.eventexplorer.ui.jump;

import org.jspecify.annotations.NullMarked;

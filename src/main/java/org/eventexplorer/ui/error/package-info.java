/// What a person is told when something went wrong: what happened, what was kept, what to do.
@NullMarked
package org.eventexplorer.ui.error;

import org.jspecify.annotations.NullMarked;

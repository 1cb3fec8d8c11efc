/// Work that runs behind the screens: what runs, how far it is, how it ended.
@NullMarked
package org.eventexplorer.ui.work;

import org.jspecify.annotations.NullMarked;

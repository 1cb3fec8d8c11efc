/// JSON documents of any size, read where they are looked at: the bytes stay as they came, and
/// values, children and lines are found in them when they are asked for.
@NullMarked
package org.eventexplorer.ui.detail.json;

import org.jspecify.annotations.NullMarked;

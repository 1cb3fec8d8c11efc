/// Nodes and small pieces that several screens share.
@NullMarked
package org.eventexplorer.ui.control;

import org.jspecify.annotations.NullMarked;

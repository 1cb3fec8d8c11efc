/// Whom events are delivered to, and how a person names another.
@NullMarked
package org.eventexplorer.ui.subscribers;

import org.jspecify.annotations.NullMarked;

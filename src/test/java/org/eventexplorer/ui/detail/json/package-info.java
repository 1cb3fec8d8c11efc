@NullMarked
package org.eventexplorer.ui.detail.json;

import org.jspecify.annotations.NullMarked;

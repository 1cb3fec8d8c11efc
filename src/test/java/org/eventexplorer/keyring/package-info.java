@NullMarked
package org.eventexplorer.keyring;

import org.jspecify.annotations.NullMarked;

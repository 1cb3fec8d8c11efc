@NullMarked
package org.eventexplorer.query.chain;

import org.jspecify.annotations.NullMarked;

/// Tests of filters, pages and counts.
@NullMarked
package org.eventexplorer.query;

import org.jspecify.annotations.NullMarked;

/// Finding events: filters, pages, counts, histograms.
@NullMarked
package org.eventexplorer.query;

import org.jspecify.annotations.NullMarked;

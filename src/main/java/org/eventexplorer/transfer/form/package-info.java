/// The wire forms of events: the plain form and CloudEvents, read and written byte by byte.
@NullMarked
package org.eventexplorer.transfer.form;

import org.jspecify.annotations.NullMarked;

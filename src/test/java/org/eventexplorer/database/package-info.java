/// Tests of the way to PostgreSQL, and the test server that others use.
@NullMarked
package org.eventexplorer.database;

import org.jspecify.annotations.NullMarked;

/// The way to PostgreSQL: pool, migrations, the embedded server, the meaning of SQL errors.
@NullMarked
package org.eventexplorer.database;

import org.jspecify.annotations.NullMarked;

/// Results as a person or a machine reads them.
@NullMarked
package org.eventexplorer.cli.print;

import org.jspecify.annotations.NullMarked;

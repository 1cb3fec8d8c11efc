@NullMarked
package org.eventexplorer.cli.command;

import org.jspecify.annotations.NullMarked;

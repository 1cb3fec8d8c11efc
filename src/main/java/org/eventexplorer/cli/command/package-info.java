/// One class a command, and what several of them share.
@NullMarked
package org.eventexplorer.cli.command;

import org.jspecify.annotations.NullMarked;

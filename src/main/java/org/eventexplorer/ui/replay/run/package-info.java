/// The page of one replay: how far it is, what holds it up, and what a person does about it.
@NullMarked
package org.eventexplorer.ui.replay.run;

import org.jspecify.annotations.NullMarked;

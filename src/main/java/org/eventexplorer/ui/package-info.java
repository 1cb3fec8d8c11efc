/// The window: one package a place, and the glue that they share.
@NullMarked
package org.eventexplorer.ui;

import org.jspecify.annotations.NullMarked;

/// A chain as a graph: which event caused which, what is missing, what goes in circles. No screen
/// and no database.
@NullMarked
package org.eventexplorer.correlation.model;

import org.jspecify.annotations.NullMarked;

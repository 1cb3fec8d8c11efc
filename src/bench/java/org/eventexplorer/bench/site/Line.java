package org.eventexplorer.bench.site;

import org.eventexplorer.bench.measure.Pair;
import org.eventexplorer.bench.measure.Title;

/// A line of the table.
///
/// @param title its words
/// @param opening makes both sides ready
public record Line(Title title, Opening opening) {
    /// Makes both sides of a line ready to be measured.
    @FunctionalInterface
    public interface Opening {
        /// Does so; whoever calls closes them.
        Pair open(Site site) throws Exception;
    }
}
